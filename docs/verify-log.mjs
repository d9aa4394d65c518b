#!/usr/bin/env node
// Verifies an export of Samentel's log. A second implementation, written from docs/log-entries.md, RFC 9162 and the texts of
// C2SP (signed-note, tlog-checkpoint, tlog-cosignature, tlog-policy), and not from the first one. It needs Node 20 and nothing else.
//
//   node verify-log.mjs --policy POLICY [--policy POLICY2] [--earlier CHECKPOINT] [--receipt FILE --receipt-key KEY]
//     [--recovery FILE] EXPORT
//
// Exit code 0: all that was asked for holds. 1: something is wrong. 2: something could not be checked, or an entry that was promised is
// lost by a declared recovery. Prints no part of an entry.
import { createHash, createPublicKey, verify as verifySignature } from "node:crypto";
import { closeSync, openSync, readFileSync, readSync } from "node:fs";

class Unreadable extends Error {}
const refuse = (reason) => { throw new Unreadable(reason); };
const orRefuse = (work, reason) => { try { return work(); } catch { return refuse(reason); } };
const HOUR = 3_600_000, LONGEST_ENTRY = 65_535, LONGEST_LINE = 1 << 21, LONGEST_DOCUMENT = 1 << 20;

// --- Bytes, texts, hashes
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();
const leafOf = (entry) => sha256(Buffer.from([0]), entry);
const nodeOf = (left, right) => sha256(Buffer.from([1]), left, right);
const EMPTY = sha256();

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const utf8 = (bytes) => orRefuse(() => strict.decode(bytes), "no UTF-8");

/** Base64 as RFC 4648 writes it, padded; bits left over in the last digit are refused only where one form is prescribed. */
function base64(text, oneForm = true) {
  const shape = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
  const bytes = shape.test(text) ? Buffer.from(text, "base64") : refuse("no base64");
  return !oneForm || bytes.toString("base64") === text ? bytes : refuse("base64 with bits left over");
}

const hashOf = (text) => { const bytes = base64(text); return bytes.length === 32 ? bytes : refuse("no hash"); };
const decimal = (text) =>
  /^(0|[1-9][0-9]{0,18})$/.test(text) && BigInt(text) < 1n << 63n ? BigInt(text) : refuse("no number");

/** The canonical form of RFC 8785 for objects, lists, texts, truth values and whole numbers up to 2^53 - 1. */
function canonical(value) {
  if (typeof value === "string") return value.isWellFormed() ? JSON.stringify(value) : refuse("half a character");
  if (typeof value === "boolean" || Number.isSafeInteger(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return refuse("a null or a fraction");
  return `{${Object.keys(value).sort().map((name) => `${canonical(name)}:${canonical(value[name])}`).join(",")}}`;
}

function canonicalJson(bytes) {
  if (bytes.length > LONGEST_DOCUMENT) refuse("a document too long");
  const text = utf8(bytes);
  const value = orRefuse(() => JSON.parse(text), "no JSON");
  return typeof value === "object" && canonical(value) === text ? value : refuse("not canonical");
}

// --- Keys, notes, checkpoints, policies
const ED25519 = 1, COSIGNATURE = 4;
const SPKI = Buffer.from("302a300506032b6570032100", "hex");
const rawKey = (raw) => createPublicKey({ key: Buffer.concat([SPKI, raw]), format: "der", type: "spki" });
const isName = (name) => name.length > 0 && !/[+\u0000-\u0020\u0085\p{Z}]/u.test(name);

/** A key of a note: NAME+ID+BASE64. */
function noteKey(text) {
  const [name, id, ...rest] = text.split("+");
  const typed = base64(rest.join("+"));
  const known = isName(name) && typed.length === 33 && [ED25519, COSIGNATURE].includes(typed[0]);
  if (!known || id !== sha256(Buffer.from(`${name}\n`), typed).toString("hex").slice(0, 8)) refuse("no key of a note");
  return { name, id, type: typed[0], raw: typed.subarray(1).toString("hex"), key: rawKey(typed.subarray(1)) };
}

/** A signed note: a text, an empty line, and lines that claim to be signatures. */
function note(bytes) {
  if (bytes.length > LONGEST_DOCUMENT) refuse("a note too long");
  const all = utf8(bytes);
  const cut = all.lastIndexOf("\n\n");
  if (cut < 0 || !all.endsWith("\n")) refuse("no note");
  const text = all.slice(0, cut + 1);
  if (/[\u0000-\u0009\u000b-\u001f]/.test(text)) refuse("a control character");
  const lines = all.slice(cut + 2, -1).split("\n");
  if (lines.length > 100) refuse("too many signatures");
  const signatures = lines.map((line) => {
    const [, name, encoded] = /^— ([^ ]*) (.*)$/u.exec(line) ?? refuse("no signature");
    const signed = base64(encoded, false);
    return isName(name) && signed.length > 4
      ? { name, id: signed.subarray(0, 4).toString("hex"), body: signed.subarray(4) }
      : refuse("no signature");
  });
  return { text, signatures };
}

/** Verifies every signature that claims to be by a known key; one that does not hold refuses the whole note. */
function signers({ text, signatures }, keys) {
  const found = [];
  for (const { name, id, body } of signatures) {
    for (const key of keys.filter((one) => one.name === name && one.id === id)) {
      const timed = key.type === COSIGNATURE;
      if (body.length !== (timed ? 72 : 64)) return [];
      const time = timed ? body.readBigUInt64BE() : 0n;
      const message = (timed ? `cosignature/v1\ntime ${time}\n` : "") + text;
      const holds = time < 1n << 63n && verifySignature(null, Buffer.from(message), key.key, body.subarray(timed ? 8 : 0));
      if (!holds) return [];
      found.push({ key, time });
    }
  }
  return found;
}

function checkpoint(bytes) {
  const read = note(bytes);
  const [origin, size, root, ...more] = read.text.slice(0, -1).split("\n");
  const claim = { ...read, origin, size: decimal(size ?? ""), root: hashOf(root ?? "") };
  if (!origin || more.includes("") || (claim.size === 0n && !claim.root.equals(EMPTY))) refuse("no checkpoint");
  return claim;
}

function policy(bytes) {
  const text = bytes.toString("latin1");
  if (bytes.length > LONGEST_DOCUMENT || !text.endsWith("\n") || /[\u0000-\u0008\u000b-\u001f\u007f]/.test(text)) refuse("no policy");
  const logs = [], witnesses = [], members = new Map(), grouped = new Set(), hubs = [], parties = new Map();
  let quorum;
  const define = (name, member) =>
    name !== "none" && !members.has(name) ? members.set(name, member) : refuse("a name twice");
  const add = (list, vkey, type) => {
    const key = noteKey(utf8(Buffer.from(vkey, "latin1")));
    return key.type === type && !list.some((one) => one.raw === key.raw) ? list.push(key) && key : refuse("a key twice");
  };
  for (const line of text.slice(0, -1).split("\n")) {
    const [word, ...items] = line.split(/[ \t]+/).filter((item) => item);
    if (word === "#" && items[0]?.startsWith("samentel-")) trust(items, hubs, parties);
    if (word === undefined || word.startsWith("#")) continue;
    const n = items.length;
    if (word === "log" && (n === 1 || n === 2)) add(logs, items[0], ED25519);
    else if (word === "witness" && (n === 2 || n === 3)) define(items[0], { key: add(witnesses, items[1], COSIGNATURE) });
    else if (word === "group" && n >= 3) {
      const names = items.slice(2);
      const least = items[1] === "any" ? 1 : items[1] === "all" ? names.length : Number(decimal(items[1]));
      const fits = names.every((name) => members.has(name) && !grouped.has(name) && grouped.add(name));
      define(items[0], fits && least >= 1 && least <= names.length ? { names, least } : refuse("no group"));
    } else if (word === "quorum" && n === 1 && quorum === undefined && (items[0] === "none" || members.has(items[0]))) {
      quorum = items[0];
    } else refuse("no line of a policy");
  }
  return quorum === undefined ? refuse("no quorum") : { logs, witnesses, members, quorum, hub: hubs[0], parties };
}

/** Comments of a policy that say who signs recoveries: the hub, and each partner with its organisation. */
function trust([word, ...items], hubs, parties) {
  const [hub, party] = [word === "samentel-hub-key" && items.length === 1, word === "samentel-party" && items.length === 3];
  if (!(hub && hubs.length === 0) && !(party && !parties.has(items[0]))) refuse("no key of a recovery");
  const raw = base64(items[hub ? 0 : 1]);
  const key = raw.length === 32 ? rawKey(raw) : refuse("no key");
  if (hub) hubs.push(key);
  else parties.set(items[0], { key, organisation: items[2] });
}

/** Judges a checkpoint: whether the log signed it, whether a quorum cosigned, and when. */
function judge(policies, claim) {
  const believed = policies.find(({ logs }) => logs.some((log) => log.name === claim.origin));
  const logs = believed?.logs.filter((log) => log.name === claim.origin) ?? [];
  const by = signers(claim, [...logs, ...(believed?.witnesses ?? [])]);
  if (!by.some(({ key }) => logs.includes(key))) return { signed: false, quorum: false, times: [] };
  const has = (name) => {
    const member = believed.members.get(name);
    return name === "none" || (member.key ? by.some(({ key }) => key === member.key) : member.names.filter(has).length >= member.least);
  };
  const times = by.filter(({ key }) => key.type === COSIGNATURE).map(({ time }) => Number(time) * 1000);
  const { names = believed.quorum === "none" ? [] : [believed.quorum], least = names.length } = believed.members.get(believed.quorum) ?? {};
  const cosigned = names.filter(has).sort();
  const turnout = `${cosigned.length} organisations cosigned, and ${least} are enough: ${cosigned.join(", ") || "-"}`;
  return { signed: true, quorum: has(believed.quorum), times: has(believed.quorum) ? times : [], turnout };
}

// --- The tree
/** A tree that grows, kept as the hashes of its largest whole subtrees. */
class Tree {
  size = 0;
  hashes = [];
  append(leaf) {
    let hash = leaf;
    for (let bits = this.size; bits % 2 === 1; bits = Math.floor(bits / 2)) hash = nodeOf(this.hashes.pop(), hash);
    this.hashes.push(hash);
    this.size++;
  }
  root() {
    return this.size === 0 ? EMPTY : this.hashes.reduceRight((right, left) => nodeOf(left, right));
  }
}

/** RFC 9162, section 2.1.3.2. */
function isIncluded(leaf, index, { size, root }, path) {
  if (index < 0n || index >= size) return false;
  let place = index, last = size - 1n, hash = leaf;
  for (const next of path) {
    if (last === 0n) return false;
    if (place % 2n === 1n || place === last) {
      hash = nodeOf(next, hash);
      while (place % 2n === 0n && place !== 0n) { place >>= 1n; last >>= 1n; }
    } else hash = nodeOf(hash, next);
    place >>= 1n;
    last >>= 1n;
  }
  return last === 0n && hash.equals(root);
}

// --- Entries, parts, receipts
/** An entry: canonical, flat, with a time. */
function entryOf(bytes) {
  if (bytes.length > LONGEST_ENTRY) refuse("an entry too long");
  const entry = canonicalJson(bytes);
  const flat = !Array.isArray(entry) && Object.entries(entry).every(([name, value]) =>
    (name === "at" || /^[a-z][A-Za-z0-9]{0,62}(\.[A-Za-z0-9]{1,63}){0,3}$/.test(name)) && ["string", "number"].includes(typeof value));
  return flat && typeof entry.at === "number" && entry.at >= 0 ? entry : refuse("no entry");
}

const field = (bytes) => { const length = Buffer.alloc(4); length.writeUInt32BE(bytes.length); return Buffer.concat([length, bytes]); };
const commitment = (name, salt, value) =>
  sha256(...[Buffer.from("samentel/audit-part"), Buffer.from(name), salt, Buffer.from(value)].map(field)).toString("hex");

/** Whether a part is what its entry committed to, wherever the entry did. */
function opens(entry, name, { salt, value }) {
  const held = [entry[`${name}Hash`], entry[`detail.${name}Commitment`]].filter((text) => typeof text === "string");
  return held.length > 0 && held.every((text) => text === commitment(name, base64(salt), value));
}

/** A receipt: a note of five lines, as a file or in base64 as the header has it. */
function receipt(bytes, key) {
  const text = bytes.toString("latin1").trim();
  const read = note(text && !text.includes("\n") ? base64(text) : bytes);
  if (signers(read, [key]).length === 0) return { signed: false };
  const shape = /^samentel\.nl\/entry-receipt@v1\nlog ([^\u0000-\u001f]+)\nleaf (.*)\naccepted (.*)\ndue (.*)\n$/;
  const [, origin, leaf, accepted, due] = shape.exec(read.text) ?? refuse("no receipt");
  const times = [decimal(accepted), decimal(due)];
  if (times[1] < times[0]) refuse("no receipt");
  return { signed: true, origin, leaf: hashOf(leaf).toString("hex"), accepted: Number(accepted), due: Number(due) };
}

// --- Recoveries
const isText = (...values) => values.every((value) => typeof value === "string");

/** Declared recoveries: a list of them as the hub shows it, one of them, or the ending that a witness kept. */
function recoveries(bytes) {
  const text = utf8(bytes);
  const value = orRefuse(() => JSON.parse(text), "no JSON");
  const shown = Array.isArray(value) ? value : [value?.format === "samentel-log-ending" ? value.declaration : value];
  return shown.length > 0 ? shown.map(declaration) : refuse("no recovery");
}

function declaration(shown) {
  const { shard, document, signature, agreed } = shown ?? {};
  const shaped = isText(shard, document, signature) && Array.isArray(agreed)
    && agreed.every((one) => isText(one?.partner, one?.signature));
  if (!shaped) refuse("no recovery");
  const { at, follows, format, next, reason, root, size, version, ...more } = canonicalJson(Buffer.from(document));
  const known = format === "samentel-log-recovery" && version === 1 && isText(follows, next, reason, root)
    && Number.isSafeInteger(at) && Number.isSafeInteger(size) && size >= 0 && Object.keys(more).length === 0
    && /^[^\u0000-\u001f]+$/.test(follows) && next === follows.slice(0, follows.lastIndexOf("/") + 1) + shard;
  const end = known ? { origin: follows, size: BigInt(size), root: hashOf(root) } : refuse("no recovery");
  if (size === 0 && !end.root.equals(EMPTY)) refuse("no recovery");
  const digest = sha256(Buffer.from(document));
  const message = Buffer.concat([Buffer.from("samentel/1/signature"), Buffer.from("log-recovery"), digest].map(field));
  return { end, next, at, digest: digest.toString("hex"), message, signature, agreed };
}

/** Says what keeps a recovery from being believed, if anything: the hub declared it, and more than half of the organisations agreed. */
function doubt(one, policies) {
  const { hub, parties } = policies.find(({ logs }) => logs.some(({ name }) => name === one.end.origin || name === one.next)) ?? policies[0];
  if (!hub || parties.size === 0) return ["NOT CHECKED", "the policy does not say who signs recoveries"];
  const signed = (key, text) => {
    const signature = attempt(() => base64(text), [], 0);
    return signature?.length === 64 && verifySignature(null, one.message, key, signature);
  };
  if (!signed(hub, one.signature)) return ["FAIL", "the hub did not sign it"];
  const agreed = new Set(one.agreed.filter(({ partner, signature }) => parties.has(partner) && signed(parties.get(partner).key, signature))
    .map(({ partner }) => parties.get(partner).organisation));
  const all = new Set([...parties.values()].map(({ organisation }) => organisation)).size;
  return agreed.size * 2 > all ? undefined : ["FAIL", `${agreed.size} of ${all} organisations agreed, too few`];
}

/** Holds a recovery against a whole log: the one that ended, or the one that goes on. */
function compare(one, { claim, holds, roots, marks, hidden }) {
  if (!holds) return ["NOT CHECKED", "the file is not the log"];
  if (claim.origin === one.end.origin) {
    if (claim.size < one.end.size) return ["NOT CHECKED", "the export ends before the end that was declared"];
    if (!roots.get(one.end.size)?.equals(one.end.root)) return ["FAIL", "the log that ended is another than was declared"];
    return claim.size > one.end.size ? ["NOT CHECKED", "the export goes on behind the end"] : ["PASS", "the log ends where it was declared"];
  }
  const [mark] = marks;
  if (!mark) return hidden > 0 ? ["NOT CHECKED", "hidden entries may say from where it goes on"] : ["FAIL", "no entry says from where it goes on"];
  const same = mark["detail.follows"] === one.end.origin && mark["detail.size"] === Number(one.end.size)
    && mark["detail.root"] === one.end.root.toString("base64") && mark["detail.declaration"] === one.digest;
  return same ? ["PASS", "the log goes on from the end that was declared"] : ["FAIL", "the log says another end than was declared"];
}

/** Says of each recovery what it is to this export, and notes those that are believed. */
function sayRecoveries(given, origins, whole) {
  if (given.recoveries.length === 0) say("not checked", "recoveries", "none was given");
  const concerns = (one) => origins.includes(one.end.origin) || origins.includes(one.next);
  const any = given.recoveries.some(concerns);
  for (const one of given.recoveries) {
    const other = [any ? "not checked" : "NOT CHECKED", "it is of other logs"];
    const seen = () => (whole ? compare(one, whole) : ["NOT CHECKED", "a selection does not show it"]);
    const found = concerns(one) ? doubt(one, given.policies) ?? seen() : other;
    say(found[0], "recoveries", found[1]);
  }
}

// --- The export
function* linesOf(path) {
  const file = openSync(path, "r"), buffer = Buffer.alloc(1 << 16);
  let line = Buffer.alloc(0), filled;
  while ((filled = readSync(file, buffer)) > 0) {
    for (let start = 0, end; start < filled; start = end + 1) {
      end = buffer.subarray(0, filled).indexOf(10, start);
      const ended = end >= 0;
      if (!ended) end = filled;
      line = Buffer.concat([line, buffer.subarray(start, Math.min(end, start + LONGEST_LINE - line.length))]);
      if (ended) {
        yield { line, whole: true };
        line = Buffer.alloc(0);
      }
    }
  }
  closeSync(file);
  if (line.length > 0) yield { line, whole: false };
}

function header(line) {
  const head = canonicalJson(line);
  if (head.format !== "samentel-log-export" || head.version !== 1) refuse("no export");
  const texts = head.kind === "complete" ? [head.checkpoint] : head.kind === "selection" ? head.checkpoints : refuse("no kind");
  if (!Array.isArray(texts) || texts.some((text) => typeof text !== "string")) refuse("no checkpoints");
  const claims = texts.map((text) => checkpoint(Buffer.from(text)));
  if (new Set(claims.map(({ origin }) => origin)).size !== claims.length) refuse("a log twice");
  const fits = head.kind === "selection" || (head.origin === claims[0].origin
    && typeof head.size === "number" && BigInt(head.size) === claims[0].size);
  return fits ? { kind: head.kind, claims } : refuse("a first line that does not fit its checkpoint");
}

/** Times of one log: none after the cosignatures, none more than 26 hours before an earlier one. */
class Times {
  highest = -Infinity; place = -1; ordered = true; ahead = 0; backwards = 0;
  constructor(times) { this.latest = times.length > 0 ? Math.max(...times) + 300_000 : Infinity; }
  at(index, time) {
    if (time > this.latest) this.ahead++;
    if (this.highest - time > 26 * HOUR) this.backwards++;
    this.ordered &&= index > this.place;
    this.place = index;
    this.highest = Math.max(this.highest, time);
  }
  verdict() {
    if (this.ahead > 0 || (this.ordered && this.backwards > 0)) return "FAIL";
    return this.ordered && this.latest < Infinity ? "PASS" : "not checked";
  }
}

const attempt = (work, faults, line) => { try { return work(); } catch (e) { if (!(e instanceof Unreadable)) throw e; faults.push(line); } };

function verifyComplete(lines, claim, judged, given) {
  const tree = new Tree(), times = new Times(judged.times), form = [], seen = new Set(), roots = new Map([[0n, EMPTY]]), marks = [];
  const sizes = new Set([given.earlier, ...given.recoveries.map(({ end }) => end)].map((one) => one?.size));
  let hidden = 0, number = 1;
  for (const { line, whole } of lines) {
    number++;
    const [, leaf] = line.length === 55 ? /^\{"leaf":"(.{44})"\}$/.exec(line.toString("latin1")) ?? [] : [];
    const known = leaf && attempt(() => hashOf(leaf), form, number);
    const entry = leaf ? undefined : attempt(() => entryOf(line), form, number);
    if (known) hidden++;
    if (entry) times.at(tree.size, entry.at);
    if (entry?.action === "LOG_RECOVERY" && typeof entry["detail.follows"] === "string") marks.push(entry);
    if (!whole) form.push(number);
    const hash = known ?? leafOf(line);
    if (given.wanted.has(hash.toString("hex"))) seen.add(hash.toString("hex"));
    tree.append(hash);
    if (sizes.has(BigInt(tree.size))) roots.set(BigInt(tree.size), tree.root());
  }
  const holds = BigInt(tree.size) === claim.size && tree.root().equals(claim.root);
  sayForm(form, `${tree.size} entries; of ${hidden} only the hash`);
  say(holds ? "PASS" : "FAIL", "entries and root",
    `${tree.size} entries for a checkpoint of ${claim.size}, ${holds ? "and they are" : "but not"} those that the log signed`);
  say(times.verdict(), "times", `${times.ahead} later than the cosignatures, ${times.backwards} more than 26 hours back`);
  say("not checked", "personal parts", "a complete export has none");
  sayEarlier(given, claim, holds, roots.get(given.earlier?.size));
  const believed = given.recoveries.filter((one) => !doubt(one, given.policies));
  const earliest = judged.times.length > 0 ? Math.min(...judged.times) : -Infinity;
  const ours = (one) => holds && one.origin === claim.origin;
  const moved = (one) => holds && believed.some(({ end, next }) => next === claim.origin && end.origin === one.origin);
  const lost = (one) => ours(one) && one.due >= times.highest && believed.some(({ end, at }) =>
    end.origin === claim.origin && end.size === claim.size && end.root.equals(claim.root) && one.accepted <= at);
  sayReceipts(given.receipts, (one) => (ours(one) || moved(one)) && seen.has(one.leaf), (one) => ours(one) && one.due + HOUR / 4 < earliest, lost);
  sayRecoveries(given, [claim.origin], { claim, holds, roots, marks, hidden });
}

const sayForm = (faults, text) => sayLines("form", faults, `${text}, each in the one form it can have`, "not the form of an entry");

/** Says that something holds for all lines, or at which it does not. */
function sayLines(check, faults, holds, fault) {
  say(faults.length === 0 ? "PASS" : "FAIL", check, faults.length === 0 ? holds : `${fault}: lines ${faults.slice(0, 5).join(", ")}`);
}

function sayReceipts(receipts, stands, broken, lost = () => false) {
  if (receipts.length === 0) say("not checked", "receipts", "none was given");
  for (const one of receipts) {
    if (!one.signed) say("FAIL", "receipts", "signed with another key");
    else if (stands(one)) say("PASS", "receipts", "the entry stands in the log");
    else if (lost(one)) say("LOST", "receipts", "its entry is lost by a declared recovery");
    else say(...(broken(one) ? ["FAIL", "receipts", "PROVEN to be missing"] : ["NOT CHECKED", "receipts", "this file cannot tell"]));
  }
}

function sayEarlier({ earlier, policies }, claim, holds, then) {
  if (!earlier) return say("not checked", "since earlier", "none was given");
  if (!judge(policies, earlier).signed) return say("FAIL", "since earlier", "the log did not sign it");
  const comparable = earlier.origin === claim.origin && earlier.size <= claim.size && holds;
  return say(!comparable ? "NOT CHECKED" : then?.equals(earlier.root) ? "PASS" : "FAIL", "since earlier", `from ${earlier.size}`);
}

function verifySelection(lines, claims, judged, given) {
  let opened = 0;
  const form = [], tree = [], parts = [], seen = new Set(), times = new Map(claims.map(({ origin }, i) => [origin, new Times(judged[i].times)]));
  let number = 1;
  for (const { line, whole } of lines) {
    number++;
    if (!whole) form.push(number);
    const read = attempt(() => selected(line), form, number);
    if (!read) continue;
    const bytes = Buffer.from(read.entry), leaf = leafOf(bytes), claim = claims.find(({ origin }) => origin === read.origin);
    if (claim && isIncluded(leaf, BigInt(read.index), claim, read.path)) seen.add(`${read.origin} ${leaf.toString("hex")}`);
    else tree.push(number);
    const entry = attempt(() => entryOf(bytes), form, number);
    if (!entry) continue;
    times.get(read.origin)?.at(read.index, entry.at);
    opened += Object.keys(read.parts).length;
    if (!Object.entries(read.parts).every(([name, part]) => opens(entry, name, part))) parts.push(number);
  }
  sayForm(form, `${number - 1} entries`);
  sayLines("entries and root", tree, `${number - 1} entries, each shown to stand where it says`, "not shown to stand in the log");
  times.forEach((one, origin) => say(one.verdict(), "times", origin));
  sayLines("personal parts", parts, `${opened} parts, each what its entry committed to`, "other than its entry committed to");
  say(given.earlier ? "NOT CHECKED" : "not checked", "since earlier", "a selection does not show it");
  const believed = given.recoveries.filter((one) => !doubt(one, given.policies));
  sayReceipts(given.receipts, ({ origin, leaf }) => seen.has(`${origin} ${leaf}`)
    || believed.some(({ end, next }) => end.origin === origin && seen.has(`${next} ${leaf}`)), () => false);
  sayRecoveries(given, claims.map((claim) => claim.origin));
}

/** A line of a selection. */
function selected(line) {
  const { entry, index, origin, parts = {}, proof, ...more } = canonicalJson(line);
  const shaped = typeof entry === "string" && typeof index === "number" && typeof origin === "string" && Array.isArray(proof)
    && proof.length <= 63 && typeof parts === "object" && !Array.isArray(parts) && Object.keys(more).length === 0
    && Object.values(parts).every((part) => typeof part.value === "string" && typeof part.salt === "string"
      && Object.keys(part).length === 2 && base64(part.salt).length >= 16);
  return shaped ? { entry, index, origin, parts, path: proof.map((hash) => hashOf(String(hash))) } : refuse("no line of a selection");
}

// --- The program
const said = [];
function say(verdict, check, text) {
  said.push(verdict);
  console.log(`${verdict.padEnd(14)} ${check.padEnd(20)} ${text}`);
}

const USAGE = "usage: node verify-log.mjs --policy POLICY [--earlier CHECKPOINT] [--receipt FILE --receipt-key KEY] [--recovery FILE] EXPORT";

function options(words) {
  const given = { policy: [], earlier: [], receipt: [], "receipt-key": [], recovery: [], file: [] };
  for (let i = 0; i < words.length; i++) {
    const [, name, value] = /^--([a-z-]+)(?:=(.*))?$/s.exec(words[i]) ?? [];
    (given[name ?? "file"] ?? refuse("an option that is none")).push(name ? value ?? words[++i] : words[i]);
  }
  return given.policy.length > 0 && given.file.length === 1 ? given : refuse(USAGE);
}

function main() {
  if (process.argv.includes("--help")) { console.log(USAGE); return 0; }
  const asked = options(process.argv.slice(2));
  const policies = asked.policy.map((path) => policy(readFileSync(path)));
  const earlier = asked.earlier.map((path) => checkpoint(readFileSync(path)))[0];
  const receipts = asked.receipt.map((path) => receipt(readFileSync(path), noteKey(asked["receipt-key"][0] ?? refuse("--receipt-key is missing: the policy names it in its first lines"))));
  const declared = asked.recovery.flatMap((path) => recoveries(readFileSync(path)));
  const given = { policies, earlier, receipts, recoveries: declared, wanted: new Set(receipts.map(({ leaf }) => leaf)) };
  const lines = linesOf(asked.file[0]);
  const { kind, claims } = orRefuse(() => header(lines.next().value.line), "no export in the form jsonl");
  const judged = claims.map((claim) => judge(policies, claim));
  judged.forEach(({ signed, quorum, turnout }, i) => {
    say(signed ? "PASS" : "FAIL", "signature of the log", claims[i].origin);
    if (signed) say(quorum ? "PASS" : "FAIL", "organisations", `${claims[i].origin}: ${turnout}`);
  });
  if (claims.length === 0) say("not checked", "signature of the log", "of no log");
  if (kind === "complete") verifyComplete(lines, claims[0], judged[0], given);
  else verifySelection(lines, claims, judged, given);
  const code = said.includes("FAIL") ? 1 : said.includes("NOT CHECKED") || said.includes("LOST") ? 2 : 0;
  console.log(["All that was asked for holds.", "SOMETHING IS WRONG. Keep the file as it is.", "Something could not be checked, or is lost."][code]);
  return code;
}

try {
  process.exitCode = main();
} catch (e) {
  console.error(`Could not be checked: ${e instanceof Unreadable ? e.message : e.code ?? "an unexpected error"}.`);
  process.exitCode = 2;
}
