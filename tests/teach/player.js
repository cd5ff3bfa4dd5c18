// Plays a page as a pupil would, with clicks and choices; the page's own data says what is right.
const data = () => JSON.parse(document.getElementById("data").textContent);
const forms = () => [...document.querySelectorAll("form.item")];
const all = (form, selector) => [...form.querySelectorAll(selector)];

const place = (form, key, right) => {
  const last = key.places.length - 1;
  for (let at = last; at >= 0; at--) {
    const goal = right ? at : (at + 1) % key.places.length; // one place too far: nothing is where it belongs
    const row = all(form, ".order li").find((one) => key.places[Number(one.dataset.statement)] === goal);
    while ([...row.parentNode.children].indexOf(row) < at) row.querySelector('[data-move="1"]').click();
  }
};

const answer = (form, right) => {
  const key = data().items[Number(form.dataset.number)];
  if (key.marks) {
    const meant = new Set(key.marks.flatMap((mark) => mark.words));
    for (const word of all(form, ".word")) if (meant.has(Number(word.dataset.word)) === right) word.click();
  }
  if (key.options) {
    all(form, ".option input").forEach((box, i) => {
      const open = box.type === "checkbox" || !form.querySelector(":checked");
      if (key.options[i].right === right && open) box.click();
    });
  }
  if (key.pairs) {
    all(form, "select").forEach((select, i) => {
      const choices = select.options.length - 1;
      select.value = String(right ? key.pairs[i].right : (key.pairs[i].right + 1) % choices);
    });
  }
  if (key.places) place(form, key, right);
  if (key.accepted) form.querySelector("input").value = right ? `  ${key.accepted[0].replace(" ", "   ")} .` : "Unsinn";
  if (key.models) form.querySelector("textarea").value = "Ein Satz aus eigener Feder";
  form.querySelector(".check").click();
  if (key.models && right) all(form, ".rating input").forEach((box) => box.click());
};

const score = () => ({
  earned: document.getElementById("earned").textContent,
  checked: document.getElementById("checked").textContent,
  feedback: forms().map((form) => form.querySelector(".feedback").textContent),
});
