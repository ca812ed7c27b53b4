// A claim in a report: the other reports' words for it, as soon as one points at it or comes to it by keyboard;
// and its words in the text, as soon as one points at its note.

const WAIT = 150; // ms, so that a pointer that only passes shows nothing
const STAY = 250; // ms to move from the words to what is shown

const claimsOf = (words) => words.dataset.claims.split(" ");
const noteOf = (claim) => document.querySelector(`details.note[data-claim="${CSS.escape(claim)}"]`);
const wordsOf = (claim) => document.querySelectorAll(`#text [data-claims~="${CSS.escape(claim)}"]`);

/** What the notes on these claims say, without forms: those would be there twice. */
const content = (claims) => {
  const found = document.createDocumentFragment();
  for (const claim of claims) {
    const others = noteOf(claim)?.querySelector(".others");
    if (!others) continue;
    const copy = others.cloneNode(true);
    for (const form of copy.querySelectorAll("details.correct")) form.remove();
    found.append(copy);
  }
  return found;
};

const light = (claims, on) => {
  for (const claim of claims) {
    for (const words of wordsOf(claim)) words.classList.toggle("lit", on);
    noteOf(claim)?.classList.toggle("lit", on);
  }
};

export const peek = () => {
  const text = document.getElementById("text");
  const card = document.getElementById("peek");
  if (!text || !card) return;
  let shown = null;
  let timer = 0;

  const hide = () => {
    if (!shown) return;
    light(claimsOf(shown), false);
    shown.removeAttribute("aria-describedby");
    shown = null;
    card.hidden = true;
  };

  const show = (words) => {
    if (shown === words) return;
    hide();
    const claims = claimsOf(words);
    const said = content(claims);
    light(claims, true);
    shown = words;
    if (!said.childNodes.length) return;
    card.replaceChildren(said);
    card.hidden = false;
    words.setAttribute("aria-describedby", "peek");
    place();
  };

  const place = () => {
    const box = shown.getClientRects()[0];
    const below = box.bottom + 6;
    const fits = below + card.offsetHeight < innerHeight;
    card.style.top = `${Math.max(4, fits ? below : box.top - card.offsetHeight - 6)}px`;
    card.style.left = `${Math.max(4, Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - 8))}px`;
  };

  const later = (act, delay) => {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  };

  document.addEventListener("mouseover", (event) => {
    const words = event.target.closest?.("#text [data-claims]");
    if (words) later(() => show(words), WAIT);
    else if (event.target.closest?.("#peek")) clearTimeout(timer);
    else if (shown) later(hide, STAY);
  });
  text.addEventListener("focusin", (event) => {
    const words = event.target.closest("a[data-claims]");
    if (words?.matches(":focus-visible")) show(words);
    const note = event.target.closest("details.note[data-claim]");
    if (note) light([note.dataset.claim], true);
  });
  text.addEventListener("focusout", (event) => {
    const note = event.target.closest("details.note[data-claim]");
    if (note) light([note.dataset.claim], false);
    if (event.target === shown) later(hide, STAY);
  });
  card.addEventListener("focusin", () => clearTimeout(timer));
  for (const note of text.querySelectorAll("details.note[data-claim]")) {
    note.addEventListener("mouseenter", () => light([note.dataset.claim], true));
    note.addEventListener("mouseleave", () => light([note.dataset.claim], false));
  }
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  // Coming to words by keyboard scrolls to them; a pointer that scrolls has left them.
  const scrolled = () => shown && (shown === document.activeElement ? place() : hide());
  document.addEventListener("scroll", scrolled, { passive: true });
};
