// People, organizations and places by vntk's CRF.
import vntk from "vntk";
import { names, place, run } from "./contract.mjs";

const tagger = vntk.ner();
tagger.tag("Hà Nội"); // loads the model
run((line) => {
  const tagged = tagger.tag(line);
  return names(place(line, tagged.map((word) => word[0])), tagged.map((word) => word[3]));
});
