// Entry of the browser page: everything a person does without Excel. The task pane shows the same views.
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { resumeSession } from "./sync/sign-in-by-redirect.ts";
import { App } from "./views/app.tsx";

resumeSession();

const place = document.getElementById("page");
if (place === null) throw new Error("page.html has no element with the id page");
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
