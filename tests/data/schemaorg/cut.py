"""Cut the vocabulary of schema.org down to what the tests check: types, properties, enumerations, what is superseded.

python tests/data/schemaorg/cut.py schemaorg-current-https.jsonld 30.0 > tests/data/schemaorg/terms.json
"""

import json
import sys
from typing import Any

PREFIX = "schema:"


def names(value: Any) -> list[str]:
    found = value if isinstance(value, list) else [value] if value else []
    ids = [item["@id"] if isinstance(item, dict) else item for item in found]
    return sorted(name.removeprefix(PREFIX) for name in ids if name.startswith(PREFIX))


def cut(graph: list[dict[str, Any]], release: str) -> dict[str, Any]:
    types: dict[str, Any] = {}
    properties: dict[str, Any] = {}
    members: dict[str, list[str]] = {}
    superseded: dict[str, str] = {}
    for node in graph:
        if not node["@id"].startswith(PREFIX):
            continue
        name = node["@id"].removeprefix(PREFIX)
        kinds = node["@type"] if isinstance(node["@type"], list) else [node["@type"]]
        if "schema:supersededBy" in node:
            superseded[name] = ", ".join(names(node["schema:supersededBy"]))
        if "rdf:Property" in kinds:
            properties[name] = {
                "domain": names(node.get("schema:domainIncludes")),
                "range": names(node.get("schema:rangeIncludes")),
            }
        elif "rdfs:Class" in kinds:
            types[name] = names(node.get("rdfs:subClassOf"))
        else:
            members[name] = names(kinds)
    return {
        "release": release,
        "types": dict(sorted(types.items())),
        "properties": dict(sorted(properties.items())),
        "members": dict(sorted(members.items())),
        "superseded": dict(sorted(superseded.items())),
    }


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        vocabulary = json.load(file)
    json.dump(cut(vocabulary["@graph"], sys.argv[2]), sys.stdout, separators=(",", ":"))
    sys.stdout.write("\n")
