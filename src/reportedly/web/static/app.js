// What pages do beyond their links and forms. Everything can be read without it.

import { peek } from "./peek.js";
import { picking } from "./picking.js";

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

/** A note that is linked to opens. */
const open = () => {
  const asked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (asked?.matches("details")) asked.open = true;
};

/** On a narrow screen the tabs scroll: to the one that is shown. */
const tabs = () => {
  const current = document.querySelector(".tabs [aria-current]");
  if (current) current.parentElement.scrollLeft = current.offsetLeft - current.parentElement.offsetLeft - 16;
};

window.addEventListener("hashchange", deepLink);
window.addEventListener("hashchange", open);
layers();
tabs();
deepLink();
open();
peek();
picking();
