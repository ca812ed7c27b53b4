// Words that are selected in a report fill in the passage of a form: one that is open, or one that is chosen beside them.

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

/** The passage that is selected in the report, as forms name it, and where it is on the screen; null where none is. */
const picked = () => {
  const text = document.getElementById("text");
  const selection = document.getSelection();
  if (!text || !selection || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const start = placeOf(range.startContainer, range.startOffset);
  const end = placeOf(range.endContainer, range.endOffset);
  if (start === null || end === null || start >= end) return null;
  return { at: `${text.dataset.report}:${start}-${end}`, box: range.getBoundingClientRect() };
};

/** Fills the empty or chosen passage field of an open form; says whether there was one. */
const fill = (at) => {
  const fields = [...document.querySelectorAll("details[open] input.passage")];
  const field = fields.find((one) => one.dataset.wanted) ?? fields.find((one) => !one.value) ?? fields.at(-1);
  if (field) field.value = at;
  return Boolean(field);
};

export const picking = () => {
  const bar = document.getElementById("pick");
  let kept = null;

  const offer = () => {
    const now = picked();
    if (bar) bar.hidden = true;
    if (!now) return;
    kept = now.at;
    if (fill(now.at) || !bar) return;
    bar.hidden = false;
    bar.style.top = `${Math.min(innerHeight - bar.offsetHeight - 4, now.box.bottom + 6)}px`;
    bar.style.left = `${Math.max(4, Math.min(now.box.left, document.documentElement.clientWidth - bar.offsetWidth - 8))}px`;
  };

  bar?.addEventListener("click", (event) => {
    const field = kept && document.getElementById(event.target.dataset?.field);
    if (!field) return;
    field.closest("details").open = true;
    field.value = kept;
    bar.hidden = true;
    field.form.querySelector("[name=why]").focus();
  });
  document.addEventListener("mouseup", (event) => event.target.closest?.("#pick") || offer());
  document.addEventListener("keyup", (event) => event.shiftKey && offer());
  document.addEventListener("keydown", (event) => event.key === "Escape" && bar && (bar.hidden = true));
  document.addEventListener("focusin", (event) => {
    if (!event.target.matches?.("input.passage")) return;
    for (const field of document.querySelectorAll("input.passage")) delete field.dataset.wanted;
    event.target.dataset.wanted = "yes";
  });
};
