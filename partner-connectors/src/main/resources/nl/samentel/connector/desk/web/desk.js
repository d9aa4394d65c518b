/** Brings files to the desk, one after the other, whether they are dropped or chosen. */
for (const place of document.querySelectorAll("[data-drop]")) {
  const told = place.querySelector(".told");
  const choose = place.querySelector("input[type=file]");

  const bring = async (files) => {
    for (const file of files) {
      told.textContent = `${place.dataset.busy} ${file.name}`;
      const answer = await fetch(`${place.dataset.drop}?name=${encodeURIComponent(file.name)}`, {
        method: "POST",
        headers: { "Content-Type": "application/octet-stream" },
        body: file,
      }).catch(() => null);
      if (!answer || !answer.ok) {
        told.textContent = `${place.dataset.large} ${file.name}`;
        return;
      }
    }
    window.location.assign(place.dataset.done);
  };

  choose.addEventListener("change", () => bring([...choose.files]));
  // Somebody may have chosen before this script was there.
  if (choose.files.length > 0) {
    bring([...choose.files]);
  }
  place.addEventListener("dragover", (event) => {
    event.preventDefault();
    place.classList.add("over");
  });
  place.addEventListener("dragleave", () => place.classList.remove("over"));
  place.addEventListener("drop", (event) => {
    event.preventDefault();
    place.classList.remove("over");
    bring([...event.dataTransfer.files]);
  });
}

/** A file that misses the place must not be opened by the browser instead. */
for (const name of ["dragover", "drop"]) {
  window.addEventListener(name, (event) => event.preventDefault());
}

/** A form is sent once, however often its button is pressed. */
document.addEventListener("submit", (event) => {
  if (event.target.dataset.sent) {
    event.preventDefault();
  }
  event.target.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form").forEach((form) => delete form.dataset.sent);
});
