"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const label = data.label;
  const forms = [...document.querySelectorAll("form.item")];
  const earned = new Map(); // form → points, for those that are checked

  // ---- small helpers

  const make = (tag, text, look) => {
    const made = document.createElement(tag);
    made.textContent = text;
    if (look) made.className = look;
    return made;
  };
  const number = (value) => value.toLocaleString(data.language);
  const all = (form, selector) => [...form.querySelectorAll(selector)];
  // What of a typed answer counts: the same as Gap.accepts in answers.py.
  const same = (text) => text.replace(/[„“”‚»«›‹"\u00ad\u200b]/g, "").replace(/[’‘]/g, "'").replace(/[–‑]/g, "-")
    .normalize("NFKC").toLowerCase().replaceAll("ß", "ss").replaceAll("...", " ")
    .split(/\s+/).filter(Boolean).join(" ").replace(/^[ .!?,;:']+|[ .!?,;:']+$/g, "");
  const most = 12; // words named that were not meant: a list of all would bury the rest
  const share = (right, wrong, total) => Math.max(0, right - wrong) / total;

  // ---- the forms of answers
  // given: whether there is an answer; grade: its share of the points, and lines that explain it; clear: as at the start.

  const kinds = {
    marking: {
      given: (form) => pressed(form).size > 0,
      grade(form, key) {
        const chosen = pressed(form);
        const lines = [];
        let hits = 0;
        for (const mark of key.marks) {
          const hit = mark.words.some((word) => chosen.has(word));
          if (hit && mark.required) hits += 1;
          mark.words.forEach((word) => chosen.delete(word));
          if (!hit && !mark.required) continue;
          const state = !mark.required ? "optional" : hit ? "found" : "missed";
          mark.words.forEach((word) => wordOf(form, word).classList.add(state));
          const said = { found: label.found, missed: label.missed, optional: label.optional_hit }[state];
          const sober = mark.neutral.length ? ` ${label.neutral}: ${mark.neutral.join(", ")}.` : "";
          lines.push({ term: mark.text, text: `– ${said}. ${mark.why}${sober}`, state });
        }
        const others = [...chosen].map((word) => wordOf(form, word));
        others.forEach((word) => word.classList.add("wrong"));
        if (others.length) {
          const named = [...new Set(others.map((word) => word.textContent))];
          const more = named.length > most ? ", …" : "";
          lines.push({ term: `${label.not_meant}:`, text: named.slice(0, most).join(", ") + more, state: "wrong" });
        }
        return { share: share(hits, chosen.size, key.marks.filter((mark) => mark.required).length), lines };
      },
      clear(form) {
        for (const word of all(form, ".word")) {
          word.setAttribute("aria-pressed", "false");
          word.classList.remove("found", "missed", "optional", "wrong");
        }
        stopAt(form, form.querySelector(".word"));
        tally(form);
      },
    },

    choice: {
      given: (form) => all(form, ".option input").some((input) => input.checked),
      grade(form, key) {
        let right = 0;
        let wrong = 0;
        const lines = [];
        const total = key.options.filter((option) => option.right).length;
        all(form, ".option").forEach((row, i) => {
          const { right: meant, why } = key.options[i];
          const chosen = row.querySelector("input").checked;
          if (chosen && meant) right += 1;
          if (chosen && !meant) wrong += 1;
          const state = meant ? (chosen ? "found" : "missed") : chosen ? "wrong" : "";
          if (!state) return;
          const missed = form.querySelector("[type=checkbox]") ? label.option_missed : label.option_meant;
          const said = { found: label.option_right, wrong: label.option_wrong, missed }[state];
          row.classList.add(state);
          row.append(make("span", said, "said"));
          if (why) lines.push({ term: row.querySelector("span").textContent, text: why, state });
        });
        return { share: share(right, wrong, total), lines };
      },
      clear(form) {
        all(form, ".said").forEach((said) => said.remove());
        all(form, ".option").forEach((row) => row.classList.remove("found", "missed", "wrong"));
      },
    },

    matching: {
      given: (form) => all(form, "select").some((select) => select.value !== ""),
      grade(form, key) {
        const lines = [];
        let right = 0;
        all(form, "select").forEach((select, i) => {
          const { right: place, why } = key.pairs[i];
          const hit = select.value === String(place);
          const answer = select.options[place + 1].textContent;
          const row = select.closest("li");
          right += hit;
          row.classList.add(hit ? "found" : "wrong");
          row.append(make("span", hit ? label.option_right : `${label.right_answer}: ${answer}`, "said"));
          if (why) lines.push({ term: row.querySelector("label").textContent, text: why, state: hit ? "found" : "wrong" });
        });
        return { share: share(right, 0, key.pairs.length), lines };
      },
      clear(form) {
        all(form, ".said").forEach((said) => said.remove());
        all(form, "li").forEach((row) => row.classList.remove("found", "wrong"));
      },
    },

    ordering: {
      given: () => true,
      grade(form, key) {
        const rows = all(form, ".order li");
        let right = 0;
        rows.forEach((row, i) => {
          const hit = key.places[Number(row.dataset.statement)] === i;
          right += hit;
          row.classList.add(hit ? "found" : "wrong");
        });
        const lines = key.steps.map(([text, why]) => ({ term: text, text: why, state: "" }));
        return { share: right / rows.length, title: label.right_order, lines, counted: true };
      },
      clear(form) {
        const list = form.querySelector(".order");
        const rows = all(form, ".order li").sort((a, b) => a.dataset.statement - b.dataset.statement);
        rows.forEach((row) => row.classList.remove("found", "wrong"));
        list.append(...rows);
        form.querySelector(".moved").textContent = "";
        ends(list);
      },
    },

    gap: {
      given: (form) => form.querySelector("input").value.trim() !== "",
      grade(form, key) {
        const input = form.querySelector("input");
        const hit = key.accepted.some((known) => same(known) === same(input.value));
        input.classList.add(hit ? "found" : "wrong");
        const [best, ...others] = key.accepted;
        const lines = [];
        if (!hit || same(best) !== same(input.value)) lines.push({ term: `${label.right_answer}: ${best}`, text: "", state: "" });
        if (others.length) lines.push({ term: "", text: `${label.also}: ${others.join(" · ")}`, state: "" });
        return { share: hit ? 1 : 0, lines };
      },
      clear: (form) => form.querySelector("input").classList.remove("found", "wrong"),
    },

    // A machine cannot judge a text: pupils compare it with a model and tick what it does.
    essay: {
      given: (form) => form.querySelector("textarea").value.replace(/\s/g, "").length >= 10,
      grade(form, key) {
        const rating = form.querySelector(".rating");
        for (const [text, points] of key.rubric) {
          const row = make("label", "", "option");
          const box = make("input", "");
          box.type = "checkbox";
          box.dataset.points = points;
          row.append(box, make("span", `${text} (${number(points)})`));
          rating.append(row);
        }
        rating.hidden = false;
        return { share: null, title: key.models.length ? label.model : "", lines: key.models.map((text) => ({ term: text, text: "", state: "" })) };
      },
      clear(form) {
        const rating = form.querySelector(".rating");
        rating.hidden = true;
        all(rating, ".option").forEach((row) => row.remove());
      },
    },
  };

  // ---- marking: one stop for the Tab key, arrow keys from word to word

  const pressed = (form) => new Set(all(form, '.word[aria-pressed="true"]').map((word) => Number(word.dataset.word)));
  const wordOf = (form, place) => form.querySelector(`.word[data-word="${place}"]`);
  const tally = (form) => { form.querySelector(".count").textContent = number(pressed(form).size); };

  const stopAt = (form, word) => all(form, ".word").forEach((other) => { other.tabIndex = other === word ? 0 : -1; });

  const nearest = (words, from, down) => {
    const here = from.getBoundingClientRect();
    const distance = (word) => {
      const there = word.getBoundingClientRect();
      return Math.abs(there.top - here.top) * 1000 + Math.abs(there.left - here.left);
    };
    const beyond = words.filter((word) => (word.getBoundingClientRect().top - here.top) * down > here.height / 2);
    return beyond.sort((a, b) => distance(a) - distance(b))[0];
  };
  const target = (words, at, keyName) => ({
    ArrowRight: () => words[at + 1],
    ArrowLeft: () => words[at - 1],
    ArrowDown: () => nearest(words, words[at], 1),
    ArrowUp: () => nearest(words, words[at], -1),
    Home: () => words[0],
    End: () => words[words.length - 1],
  })[keyName];

  const tappable = (form) => {
    const words = all(form, ".word");
    stopAt(form, words[0]);
    form.addEventListener("click", (event) => {
      const word = event.target.closest(".word");
      if (!word) return;
      word.setAttribute("aria-pressed", String(word.getAttribute("aria-pressed") !== "true"));
      stopAt(form, word);
      tally(form);
    });
    form.addEventListener("keydown", (event) => {
      const word = event.target.closest(".word");
      const move = word && target(words, words.indexOf(word), event.key);
      if (!move) return;
      event.preventDefault();
      const next = move();
      if (!next) return;
      stopAt(form, next);
      next.focus();
    });
  };

  // ---- ordering

  const ends = (list) => {
    const rows = [...list.children];
    rows.forEach((row, i) => {
      row.querySelector('[data-move="-1"]').disabled = i === 0;
      row.querySelector('[data-move="1"]').disabled = i === rows.length - 1;
    });
  };
  const sortable = (form) => {
    const list = form.querySelector(".order");
    ends(list);
    list.addEventListener("click", (event) => {
      const button = event.target.closest(".move");
      if (!button) return;
      const row = button.closest("li");
      if (button.dataset.move === "1") row.nextElementSibling.after(row);
      else row.previousElementSibling.before(row);
      ends(list);
      (button.disabled ? row.querySelector(".move:not(:disabled)") : button).focus();
      const place = [...list.children].indexOf(row) + 1;
      form.querySelector(".moved").textContent = `${label.position} ${place} ${label.of} ${list.children.length}`;
    });
  };

  // ---- checking

  const feedbackOf = (form) => form.querySelector(".feedback");
  const keyOf = (form) => data.items[Number(form.dataset.number)];
  const halves = (points) => Math.round(points * 2) / 2;

  const verdict = (points, total) => {
    if (points === total) return ["found", label.right];
    return points > 0 ? ["partly", label.partly] : ["wrong", label.wrong];
  };
  const scored = (points, total) => `${label.score}: ${number(points)} ${label.of} ${number(total)}`;

  const explain = (form, key, result, points) => {
    const box = feedbackOf(form);
    box.replaceChildren();
    box.className = "feedback shown";
    if (result.share !== null) {
      const [state, said] = verdict(points, key.points);
      box.classList.add(state);
      const line = make("p", `${said} `, "verdict");
      line.append(make("span", scored(points, key.points), "points"));
      box.append(line);
    }
    if (result.title) box.append(make("p", `${result.title}:`));
    const list = make(result.counted ? "ol" : "ul", "");
    for (const { term, text, state } of result.lines) {
      const row = make("li", "", state);
      if (term) row.append(make("b", term), " ");
      row.append(text);
      list.append(row);
    }
    if (result.lines.length) box.append(list);
    if (key.explanation) box.append(make("p", key.explanation));
  };

  const rate = (form, key) => {
    const boxes = all(form, ".rating input");
    const sum = (some) => some.reduce((points, box) => points + Number(box.dataset.points), 0);
    earned.set(form, halves((key.points * sum(boxes.filter((box) => box.checked))) / sum(boxes)));
    total();
  };

  const check = (form) => {
    const kind = kinds[form.dataset.form];
    const key = keyOf(form);
    if (!kind.given(form)) {
      feedbackOf(form).className = "feedback shown";
      feedbackOf(form).replaceChildren(make("p", form.dataset.form === "essay" ? label.too_short : label.nothing));
      return;
    }
    const result = kind.grade(form, key);
    const points = halves(key.points * (result.share ?? 0));
    earned.set(form, points);
    form.querySelector("fieldset").disabled = true;
    form.querySelector(".check").textContent = form.dataset.form === "essay" ? label.go_on : label.again;
    form.querySelector(".check").focus(); // Enter in a field that is locked now would leave the keyboard nowhere
    explain(form, key, result, points);
    total();
  };

  // A text of one's own is kept, to go on writing it.
  const tryAgain = (form) => {
    const written = form.querySelector("textarea")?.value;
    clear(form);
    if (written) form.querySelector("textarea").value = written;
  };

  const clear = (form) => {
    form.reset();
    kinds[form.dataset.form].clear(form);
    form.querySelector("fieldset").disabled = false;
    form.querySelector(".check").textContent = form.dataset.form === "essay" ? label.show_model : label.check;
    feedbackOf(form).className = "feedback";
    feedbackOf(form).replaceChildren();
    earned.delete(form);
    total();
  };

  const total = () => {
    const points = [...earned.values()].reduce((sum, more) => sum + more, 0);
    const ready = earned.size === forms.length;
    document.getElementById("earned").textContent = number(points);
    document.getElementById("checked").textContent = `· ${earned.size} ${label.of} ${forms.length} ${label.checked}`;
    document.getElementById("progress").value = earned.size / forms.length;
    document.getElementById("done").textContent = ready ? `${label.done} ${label.score}: ${number(points)}` : "";
  };

  // ---- start

  for (const form of forms) {
    if (form.dataset.form === "marking") tappable(form);
    if (form.dataset.form === "ordering") sortable(form);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (earned.has(form)) tryAgain(form);
      else check(form);
    });
    form.addEventListener("change", (event) => {
      if (event.target.closest(".rating")) rate(form, keyOf(form));
    });
  }
  const sure = document.getElementById("sure");
  document.getElementById("reset").addEventListener("click", () => sure.showModal());
  document.getElementById("reset-no").addEventListener("click", () => sure.close());
  document.getElementById("reset-yes").addEventListener("click", () => {
    forms.forEach(clear);
    sure.close();
    window.scrollTo(0, 0);
  });
  total();
})();
