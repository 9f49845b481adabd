// Copy the link in the field. Browsers give the clipboard only to https and localhost; elsewhere the old command does it, and
// where that fails too the link stands selected, ready for Ctrl+C.
export default function ({ parentElement, data }) {
  const field = parentElement.querySelector("input");
  const said = parentElement.querySelector("span");
  if (field.value !== data.link) said.textContent = "";
  field.value = data.link;
  parentElement.querySelector("button").onclick = async () => {
    let copied = true;
    try {
      await navigator.clipboard.writeText(data.link);
    } catch {
      field.focus();
      field.select();
      copied = document.execCommand("copy");
    }
    said.textContent = copied ? "De link is gekopieerd." : "Druk op Ctrl+C om de link te kopiëren.";
  };
}
