/** From YAML text to a placed tree; whatever is wrong with the text becomes placed faults. */
import { Composer, isAlias, isMap, isScalar, isSeq, LineCounter, Parser } from 'yaml';
import type { CST, Document, Node as YamlNode, Pair } from 'yaml';

import { faultAt } from './fault.js';
import type { Fault } from './fault.js';
import type { Entry, Place, Source, Statement, Tree } from './tree.js';

/** Largest scenario file that is read, characters. */
const LARGEST_FILE = 1_000_000;
/** Deepest nesting that is followed. */
const DEEPEST_NESTING = 40;
/** Most values in one file, aliases written out: stops small files that unfold into huge ones. */
const MOST_VALUES = 20_000;

/** A number that other tools read in another base: `010`, `0x1f`, `0o17`. */
const AMBIGUOUS_NUMBER = /^[-+]?0[\dxo]/;

/** A tree, or null when the text holds nothing that could be read; faults may come with either. */
export interface ParsedYaml {
  readonly tree: Tree | null;
  readonly faults: readonly Fault[];
}

/** Parses YAML 1.2. Duplicate keys, tabs, alias bombs, very large and very deep texts are faults. */
export function parseYaml(source: Source): ParsedYaml {
  const start: Place = { source, line: 1, column: 1 };
  if (source.text.length > LARGEST_FILE) {
    return refused(start, `the file has ${source.text.length} characters; at most ${LARGEST_FILE} are read`);
  }
  const counter = new LineCounter();
  const placeOf = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { source, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  // The parser keeps its own stack but what reads its tokens recurses, so that depth has to be known in between.
  const tokens = [...new Parser(counter.addNewLine).parse(source.text)];
  const deep = tooDeepAt(tokens);
  if (deep !== null) return refused(placeOf(deep), tooDeep);
  const composer = new Composer({ version: '1.2', prettyErrors: false });
  const [document, second] = [...composer.compose(tokens, true, source.text.length)] as Document.Parsed[];
  if (document === undefined) return refused(start, 'the file is empty');
  const faults = [...document.errors, ...document.warnings].map((problem) =>
    faultAt(placeOf(problem.pos[0]), '', yamlMessage(problem.code, problem.message)),
  );
  if (second !== undefined) {
    faults.push(faultAt(placeOf(second.range[0]), '', 'the file holds several YAML documents; one is expected'));
  }
  if (faults.length > 0) return { tree: null, faults };
  if (document.contents === null) return refused(start, 'the file is empty');
  return new TreeBuilder(document, placeOf).build();
}

const tooDeep = `values are nested more than ${DEEPEST_NESTING} levels deep`;

function refused(place: Place, message: string): ParsedYaml {
  return { tree: null, faults: [faultAt(place, '', message)] };
}

function yamlMessage(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'this key stands twice in the same map';
  if (code === 'TAB_AS_INDENT') return 'a tab is used as indentation; use spaces';
  return `not valid YAML: ${message.charAt(0).toLowerCase()}${message.slice(1).replace(/\.$/, '')}`;
}

/** Where nesting first goes too deep, as an offset in the text; null when it never does. */
function tooDeepAt(tokens: readonly CST.Token[]): number | null {
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (depth > DEEPEST_NESTING) return token.offset;
    if (token.type === 'document' && token.value) open.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const { key, value } of token.items) {
      if (key) open.push({ token: key, depth: depth + 1 });
      if (value) open.push({ token: value, depth: depth + 1 });
    }
  }
  return null;
}

class TreeBuilder {
  private readonly faults: Fault[] = [];
  private values = 0;

  constructor(
    private readonly document: Document.Parsed,
    private readonly placeOf: (offset: number) => Place,
  ) {}

  build(): ParsedYaml {
    const tree = this.tree(this.document.contents, null, 0, null);
    return { tree, faults: this.faults };
  }

  private tree(node: YamlNode | null, stated: Statement | null, depth: number, at: Place | null): Tree | null {
    const place = at ?? this.placeOf(node?.range?.[0] ?? 0);
    this.values += 1;
    if (depth > DEEPEST_NESTING) return this.refuse(place, tooDeep);
    if (this.values > MOST_VALUES) return this.refuse(place, `more than ${MOST_VALUES} values, aliases written out`);
    if (isAlias(node)) {
      const target = node.resolve(this.document);
      if (target === undefined) return this.refuse(place, `nothing is called &${node.source}`);
      return this.tree(target, stated, depth + 1, place);
    }
    if (isMap<YamlNode, YamlNode | null>(node)) return this.map(node.items, place, stated, depth);
    if (isSeq<YamlNode | null>(node)) {
      const items = this.all(node.items, (item) => this.tree(item, stated, depth + 1, null));
      return items === null ? null : { kind: 'list', place, stated, items };
    }
    return this.scalar(node, place, stated);
  }

  private map(
    pairs: Pair<YamlNode, YamlNode | null>[],
    place: Place,
    outer: Statement | null,
    depth: number,
  ): Tree | null {
    // A map may vouch for the figures in it, but for a catalogue of sources that has nothing to say.
    const own = (key: 'source' | 'assumption'): Statement | null => {
      const pair = pairs.find((candidate) => isScalar(candidate.key) && candidate.key.value === key);
      const tree = pair === undefined ? null : this.tree(pair.value, null, depth + 1, null);
      return tree === null ? null : { key, tree };
    };
    const source = own('source');
    const assumption = own('assumption');
    if (source !== null && assumption !== null) {
      this.faults.push(faultAt(assumption.tree.place, '', 'both a source and an assumption are given; keep one'));
    }
    const stated = source ?? assumption ?? outer;
    const entries = new Map<string, Entry>();
    for (const pair of pairs) {
      const key = this.placeOf(pair.key.range?.[0] ?? 0);
      if (!isScalar(pair.key)) return this.refuse(key, 'a key must be plain text');
      const tree = this.tree(pair.value, stated, depth + 1, pair.value === null ? key : null);
      if (tree === null) return null;
      entries.set(String(pair.key.value), { key, tree });
    }
    return { kind: 'map', place, stated, entries };
  }

  private scalar(node: YamlNode | null, place: Place, stated: Statement | null): Tree | null {
    const value: unknown = isScalar(node) ? node.value : null;
    const text = isScalar(node) && node.source !== undefined ? node.source : String(value);
    if (typeof value === 'number' && AMBIGUOUS_NUMBER.test(text)) {
      const message = `${text} is read as ${value} here and otherwise elsewhere; write ${value} or "${text}"`;
      this.faults.push(faultAt(place, '', message));
    }
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null) {
      return { kind: 'scalar', place, stated, value, text };
    }
    return this.refuse(place, 'expected text, a number, true or false');
  }

  private all<T>(items: readonly T[], build: (item: T) => Tree | null): Tree[] | null {
    const trees: Tree[] = [];
    for (const item of items) {
      const tree = build(item);
      if (tree === null) return null;
      trees.push(tree);
    }
    return trees;
  }

  private refuse(place: Place, message: string): null {
    this.faults.push(faultAt(place, '', message));
    return null;
  }
}
