"""People, organizations and places by underthesea's CRF."""
from underthesea import ner

from contract import names, place, run


def find(line):
    tagged = ner(line)
    return names(place(line, [word[0] for word in tagged]), [word[3] for word in tagged])


ner("Hà Nội")  # loads the model
run(find)
