// Copy the text in a field. Browsers give the clipboard only to https and localhost; elsewhere the old command does it, and
// where that fails too the text stands selected, ready for Ctrl+C.
export default function ({ parentElement, data }) {
  const [fields, said, buttons] = ["input, textarea", "span", "button"].map((one) => parentElement.querySelectorAll(one));
  data.texts.forEach((text, i) => {
    if (fields[i].value !== text) said[i].textContent = "";
    fields[i].value = text;
    buttons[i].onclick = async () => {
      let copied = true;
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        fields[i].closest("details")?.setAttribute("open", "");
        fields[i].focus();
        fields[i].select();
        copied = document.execCommand("copy");
      }
      said[i].textContent = copied ? `De ${data.what[i]} is gekopieerd.` : `Druk op Ctrl+C om de ${data.what[i]} te kopiëren.`;
    };
  });
}
