// What pages do beyond their links and forms. Everything works without it.

/** How many code points there are before an offset of UTF-16 units, as evidence counts them. */
const points = (text) => Array.from(text).length;

/** The place of a point of a selection in the report's text, or null outside it. */
const placeOf = (node, offset) => {
  const paragraph = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("p[data-start]");
  if (!paragraph) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset.start) + points(before.toString());
};

/** Fills the empty or chosen passage field of an open form with the selected words. */
const fill = () => {
  const text = document.getElementById("text");
  const selection = document.getSelection();
  if (!text || !selection || selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  const start = placeOf(range.startContainer, range.startOffset);
  const end = placeOf(range.endContainer, range.endOffset);
  if (start === null || end === null || start >= end) return;
  const fields = [...document.querySelectorAll("details[open] input.passage")];
  const field = fields.find((one) => one.dataset.wanted) ?? fields.find((one) => !one.value) ?? fields.at(-1);
  if (field) field.value = `${text.dataset.report}:${start}-${end}`;
};

/** A link that only has "#12-40" shows these words too: the server marks them. */
const deepLink = () => {
  const asked = /^#(\d+)-(\d+)$/.exec(location.hash);
  if (location.pathname !== "/report" || !asked) return;
  if (document.getElementById(location.hash.slice(1))) return;
  const parameters = new URLSearchParams(location.search);
  const at = location.hash.slice(1);
  if (parameters.get("at") === at) return;
  parameters.set("at", at);
  parameters.delete("page");
  location.replace(`/report?${parameters}#${at}`);
};

/** The layers that a person chose stay chosen in other reports. */
const layers = () => {
  for (const box of document.querySelectorAll(".layers input")) {
    const kept = sessionStorage.getItem(box.id);
    if (kept !== null) box.checked = kept === "on";
    box.addEventListener("change", () => sessionStorage.setItem(box.id, box.checked ? "on" : "off"));
  }
};

document.addEventListener("mouseup", fill);
document.addEventListener("keyup", (event) => event.shiftKey && fill());
document.addEventListener("focusin", (event) => {
  for (const field of document.querySelectorAll("input.passage")) delete field.dataset.wanted;
  if (event.target.matches?.("input.passage")) event.target.dataset.wanted = "yes";
});
window.addEventListener("hashchange", deepLink);
layers();
deepLink();
