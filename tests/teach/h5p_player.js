// Opens a package in h5p-standalone and answers it by the list `responses`, one for each question in the order of the quiz:
// marking: places of the words among all words; choice: places of the options; matching: texts to be dropped; gap: what is
// typed. `responses` is written into the page before this script.
const wait = async (ready) => {
  for (let i = 0; i < 400; i++) {
    const found = ready();
    if (found) return found;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error("the player has shown nothing");
};

const respond = (child, response) => {
  const at = (selector, place) => child.box.querySelectorAll(selector)[place];
  if (child.zones) {
    child.zones.forEach((zone, i) => {
      const plain = (text) => Object.assign(document.createElement("div"), { innerHTML: text }).textContent;
      zone.dropped = child.words.find((word) => plain(word) === response[i]) ?? null;
    });
  } else if (child.solutions) at("input", 0).value = response;
  else if (child.chosen) response.forEach((place) => at("input", place).click());
  else response.forEach((place) => at("span", place).click());
};

const play = async () => {
  const player = new H5PStandalone.H5P(document.getElementById("player"), {
    h5pJsonPath: "/package", librariesPath: "/libraries", frameJs: "/player/frame.bundle.js",
    frameCss: "/player/styles/h5p.css",
  });
  await player;
  const frame = await wait(() => document.querySelector("iframe")?.contentWindow?.H5P?.instances?.[0] && document.querySelector("iframe"));
  const quiz = frame.contentWindow.H5P.instances[0];
  const before = quiz.getScore();
  quiz.children.forEach((child, i) => respond(child, responses[i]));
  return {
    before,
    score: quiz.getScore(),
    max: quiz.getMaxScore(),
    scores: quiz.children.map((child) => [child.getScore(), child.getMaxScore()]),
    shown: quiz.children.map((child) => child.box.textContent),
    feedback: quiz.children.map((child) => child.feedback()),
    intro: frame.contentDocument.body.textContent,
    tags: [...new Set([...frame.contentDocument.querySelectorAll(".h5p-content *")].map((one) => one.localName))],
    alerts: window.alerts,
  };
};

window.alerts = 0;
window.alert = () => { window.alerts += 1; };
play().catch((error) => ({ error: String(error.stack) })).then((result) => {
  document.body.append(Object.assign(document.createElement("pre"), { id: "result", textContent: JSON.stringify(result) }));
});
