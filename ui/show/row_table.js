// A real table: sorted and narrowed in the browser; where a row can be chosen its name is a button. One row at a time is a stop
// of the Tab key, the arrows go to the others, and the focus stays where it is when the page answers.

const FILTERED = 16;  // from so many rows there is something to narrow

export function number(text) {
  const found = /^[^\d]{0,2}([\d.]+(?:,\d+)?)/.exec(text);
  if (!found) return null;
  const size = parseFloat(found[1].replaceAll(".", "").replace(",", "."));
  return /^[−-]/.test(text) ? -size : size;
}

export function order(rows, column) {
  const { at, down, numbers } = column, sign = down ? -1 : 1;
  const keys = rows.map(row => (numbers ? number(row.cells[at]) : row.cells[at]));
  const missing = keys.map(key => key === null || key === "–");
  const compare = (a, b) => missing[a] - missing[b]  // what is not known comes last, either way
    || (missing[a] ? 0 : sign * (numbers ? keys[a] - keys[b] : keys[a].localeCompare(keys[b], "nl"))) || a - b;
  return rows.map((_, i) => i).sort(compare).map(i => rows[i]);
}

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export default function ({ parentElement, data, setTriggerValue }) {
  const find = query => parentElement.querySelector(query);
  const table = find("table"), body = find("tbody"), head = find("thead tr"), box = find(".box"), input = find("input");
  const state = (parentElement.rows ??= { sorted: null, stop: 0 });

  function choose(row) {
    find(".said").textContent = `${row.cells[data.name]} gekozen`;
    setTriggerValue("chosen", row.index);
  }

  function cell(row, column, at) {
    const text = row.cells[at], css = column.number ? "number" : state.long[at] ? "long" : null;
    if (text.startsWith("data:image/")) return element("td", {}, element("img", { src: text, alt: "" }));
    if (at !== data.name) return element("td", { class: css }, text);
    if (!data.choose) return element("th", { scope: "row", class: css }, text);
    return element("th", { scope: "row" }, element("button", { type: "button", tabindex: row.index === state.stop ? 0 : -1 }, text));
  }

  function draw() {
    const wanted = input.value.trim().toLocaleLowerCase("nl");
    const fits = row => row.cells.some(text => !text.startsWith("data:") && text.toLocaleLowerCase("nl").includes(wanted));
    const rows = wanted ? state.all.filter(fits) : state.all;
    const shown = state.sorted ? order(rows, state.sorted) : rows;
    if (!shown.some(row => row.index === state.stop)) state.stop = shown[0]?.index;
    body.replaceChildren(...shown.map(row => {
      row.line = element("tr", {}, ...data.columns.map((column, at) => cell(row, column, at)));
      row.line.row = row;
      return row.line;
    }));
    find(".count").textContent = (wanted ? `${shown.length} van ${state.all.length} rijen` : `${state.all.length} rijen`) + more();
    mark();
  }

  // Which way the table scrolls, where it does not fit: a row or column that is just cut off looks like the last.
  function more() {
    const ways = [box.scrollHeight > box.clientHeight + 1 && "omlaag", box.scrollWidth > box.clientWidth + 1 && "opzij"];
    return ways.some(Boolean) ? `; schuif ${ways.filter(Boolean).join(" of ")} voor meer` : "";
  }

  function mark() {
    for (const line of body.rows)
      if (line.row.index === data.chosen) line.setAttribute("aria-current", "true"); else line.removeAttribute("aria-current");
    if (data.chosen !== state.shown) into_view();
  }

  // Another row than before is chosen, here or elsewhere on the page: within its box the table scrolls to it.
  function into_view() {
    state.shown = data.chosen;
    const line = body.querySelector("[aria-current]");
    if (!line) return;
    const top = line.offsetTop - head.offsetHeight, below = line.offsetTop + line.offsetHeight - box.clientHeight;
    if (box.scrollTop > top || box.scrollTop < below) box.scrollTop = line.offsetTop - box.clientHeight / 2;
  }

  function heads() {
    head.replaceChildren(...data.columns.map((column, at) => {
      const made = element("th", { scope: "col", class: column.number ? "number" : null, title: column.help ?? null });
      const button = made.appendChild(element("button", { type: "button" }, column.text));
      button.onclick = () => {
        const down = state.sorted?.at === at && !state.sorted.down;
        state.sorted = { at, down, numbers: column.number };
        for (const other of head.cells) other.removeAttribute("aria-sort");
        made.setAttribute("aria-sort", down ? "descending" : "ascending");
        draw();
      };
      return made;
    }));
  }

  function keys(event) {
    const lines = [...body.rows], at = lines.indexOf(event.target.closest("tr"));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 10, PageUp: at - 10, Home: 0, End: lines.length - 1 }[event.key];
    if (to === undefined || at < 0 || !data.choose) return;
    event.preventDefault();
    const line = lines[Math.max(0, Math.min(to, lines.length - 1))];
    lines[at].querySelector("button").tabIndex = -1;
    state.stop = line.row.index;
    const button = line.querySelector("button");
    button.tabIndex = 0;
    button.focus();
  }

  body.onclick = event => {
    const line = event.target.closest("tr");
    if (data.choose && line) choose(line.row);
  };
  body.onkeydown = keys;
  input.oninput = draw;
  box.setAttribute("aria-label", data.label);
  box.style.maxHeight = `${data.height}px`;
  if (data.choose) box.removeAttribute("tabindex"); else box.tabIndex = 0;
  table.className = data.choose ? "choose" : "";

  const content = JSON.stringify([data.columns, data.cells]);
  if (content === state.content) return mark();  // the same rows: the focus, the order and the search stay
  const columns = JSON.stringify(data.columns);
  if (columns !== state.columns) { state.sorted = null; heads(); }
  state.content = content;
  state.columns = columns;
  state.long = data.cells.map(column => Math.max(...column.map(text => text.length)) > 30);
  state.all = (data.cells[0] ?? []).map((_, index) => ({ index, cells: data.cells.map(column => column[index]) }));
  state.stop = data.chosen ?? 0;
  find(".above").hidden = state.all.length < FILTERED;
  if (find(".above").hidden) input.value = "";
  draw();
}
