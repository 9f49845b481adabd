// A logo of the presenter's own: looked at, drawn anew in the browser, and kept there. It never goes to a server.

const LOGO = "presentatie-logo", MOST_BYTES = 2e6, ROOM = [480, 240];
// How files of each kind begin; an SVG can hold a script, and is none of them.
const KINDS = [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x52, 0x49, 0x46, 0x46]];

function keptLogo() {
  try {
    return localStorage.getItem(LOGO);
  } catch {
    return null; // a browser that keeps nothing
  }
}

function keepLogo(data) {
  try {
    if (data) localStorage.setItem(LOGO, data);
    else localStorage.removeItem(LOGO);
  } catch {
    // Then it is there until the page is closed.
  }
  showLogo(data);
}

function showLogo(data) {
  for (const old of document.querySelectorAll(".logo")) old.remove();
  find('[data-do="noLogo"]').hidden = !data;
  if (!data?.startsWith("data:image/png;base64,")) return;
  for (const slide of document.querySelectorAll(".slides > .titel, .slides > .bronnen")) {
    const picture = new Image();
    picture.src = data;
    picture.className = "logo";
    picture.alt = "Logo van de spreker";
    slide.append(picture);
  }
}

async function chooseLogo(file) {
  const said = find(".logo-said");
  said.hidden = true;
  try {
    keepLogo(await drawn(file));
  } catch {
    said.textContent = "Dit is geen PNG-, JPEG- of WebP-plaatje van hooguit 2 MB. Kies een ander bestand.";
    said.hidden = false;
  }
  if (find(".overview").open) fill();
}

async function drawn(file) {
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  if (file.size > MOST_BYTES || !KINDS.some((kind) => kind.every((byte, i) => byte === start[i]))) throw new Error("no picture");
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, ROOM[0] / picture.width, ROOM[1] / picture.height);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(scale * picture.width));
  canvas.height = Math.max(1, Math.round(scale * picture.height));
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png");
}
