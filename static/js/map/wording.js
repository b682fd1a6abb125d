// @ts-check
/** What the map says: of a mark, of a route, of what lies outside. Pure. */

import { WORDS } from "./payload.js";

/** @typedef {import("./groups.js").Group} Group */
/** @typedef {import("./payload.js").MapData} MapData */

const MOST = 4;

/** @param {number} n  @param {string} one */
export function counted(n, one) {
  return `${n.toLocaleString("en-GB")} ${one}${n === 1 ? "" : "s"}`;
}

/** The name of a mark: its place, or its first and how many more. @param {MapData} map  @param {Group} group */
export function nameOf({ places }, { members }) {
  const [first, ...others] = members.map((i) => places[i].name);
  return others.length ? `${first} and ${others.length} more` : first;
}

/** The same for a screen reader, with the numbers. @param {MapData} map  @param {Group} group */
export function describeGroup(map, group) {
  const facts = group.parts.map(({ role, count }) => `${counted(count, "event")} ${WORDS[role]}`);
  const exactness = group.area ? ", an area, not a point" : "";
  return `${nameOf(map, group)}${exactness}: ${facts.join(", ")}`;
}

/** Lines of a tooltip: heading, numbers, places or newest events. @param {MapData} map  @param {Group} group */
export function groupLines(map, group) {
  const facts = group.parts.map(({ role, count }) => `${counted(count, "event")} ${WORDS[role]}`);
  const { places } = map;
  const alone = group.members.length === 1;
  const below = alone
    ? places[group.members[0]].named.map(([when, title]) => `${when}: ${title}`)
    : [group.members.map((i) => places[i].name).join(", ")];
  return { title: alone ? nameOf(map, group) : counted(group.members.length, "place"), facts, below };
}

/** @param {MapData} map  @param {import("./routes.js").Line} line */
export function routeLines({ places, routes }, { routes: members, count }) {
  const pairs = members.map((i) => `${places[routes[i].from].name} → ${places[routes[i].to].name}`);
  const named = members.flatMap((i) => routes[i].named.map(([when, title]) => `${when}: ${title}`));
  return { title: pairs.join(", "), facts: [counted(count, "event")], below: [...new Set(named)].slice(0, MOST) };
}

/** Names of places outside the view; "" when there are none. @param {string[]} names */
export function outsideWords(names) {
  if (!names.length) return "";
  const shown = names.slice(0, MOST).join(", ");
  const more = names.length > MOST ? ` and ${names.length - MOST} more` : "";
  return `Outside this view: ${shown}${more}`;
}
