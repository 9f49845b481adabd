// Copy the text in the field. Browsers give the clipboard only to https and localhost; elsewhere the old command does it, and
// where that fails too the text stands selected, ready for Ctrl+C.
export default function ({ parentElement, data }) {
  const field = parentElement.querySelector("input, textarea");
  const said = parentElement.querySelector("span");
  if (field.value !== data.text) said.textContent = "";
  field.value = data.text;
  parentElement.querySelector("button").onclick = async () => {
    let copied = true;
    try {
      await navigator.clipboard.writeText(data.text);
    } catch {
      field.closest("details")?.setAttribute("open", "");
      field.focus();
      field.select();
      copied = document.execCommand("copy");
    }
    said.textContent = copied ? `De ${data.what} is gekopieerd.` : `Druk op Ctrl+C om de ${data.what} te kopiëren.`;
  };
}
