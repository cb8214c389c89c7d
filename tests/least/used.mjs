// What the built page uses of browsers, as paths into the data of MDN.

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import * as acorn from 'acorn';
import * as walk from 'acorn-walk';
import * as css from 'css-tree';

const data = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** What stands at a path such as `css.properties.zoom`. */
export const at = (path) => path.split('.').reduce((place, name) => (place && Object.hasOwn(place, name) ? place[name] : undefined), data);

const isKnown = (path) => at(path)?.__compat !== undefined;

/** The features of WebAssembly that wasm-opt knows, and their names at MDN. */
const WASM = {
  'sign-ext': 'sign-extension-operations',
  threads: 'threads-and-atomics',
  'mutable-globals': 'api.Global',
  'nontrapping-float-to-int': 'non-trapping-float-to-int-conversions',
  simd: 'fixed-width-SIMD',
  'bulk-memory': 'bulk-memory-operations',
  'exception-handling': 'exception-handling',
  'tail-call': 'tail-calls',
  'reference-types': 'reference-types',
  multivalue: 'multi-value',
  gc: 'garbage-collection',
  memory64: 'memory64',
  'relaxed-simd': 'relaxed-SIMD',
  'extended-const': 'extended-constant-expressions',
  multimemory: 'multiMemory',
};

/** The features of WebAssembly, as paths. */
export const WASM_FEATURES = Object.values(WASM).map((name) => `webassembly.${name}`);

/** Whether an engine needs no other features than the given ones. */
export function needsOnly(file, features, wasmOpt) {
  const enabled = Object.keys(WASM).filter((name) => features.includes(`webassembly.${WASM[name]}`)).map((name) => `--enable-${name}`);
  return spawnSync(process.execPath, [wasmOpt, '--mvp-features', ...enabled, file], { stdio: 'ignore' }).status === 0;
}

/** The objects that every page has, and their interfaces at MDN. */
const OBJECTS = {
  window: 'Window', document: 'Document', navigator: 'Navigator', location: 'Location', history: 'History', performance: 'Performance',
  caches: 'CacheStorage', crypto: 'Crypto', sessionStorage: 'Storage', localStorage: 'Storage', clients: 'Clients',
};

/** Of each name of a member all places at MDN that have it: whose member it is cannot be seen from the code. */
const MEMBERS = new Map();
for (const [kind, group] of [['api', data.api], ['javascript.builtins', data.javascript.builtins], ['webassembly.api', data.webassembly.api]]) {
  for (const [owner, members] of Object.entries(group)) {
    for (const name of Object.keys(members)) {
      const plain = name.replace(/_(event|static|permission)$/, '');
      MEMBERS.set(plain, [...(MEMBERS.get(plain) ?? []), `${kind}.${owner}.${name}`]);
    }
  }
}

/** What a script uses: each as the places at MDN of which one is meant. It must be of the language of 2021. */
export function ofScript(text) {
  const tree = acorn.parse(text, { ecmaVersion: 2021, sourceType: 'module', allowAwaitOutsideFunction: true });
  const used = new Map([['await outside of functions', ['javascript.operators.await.top_level']], ['the language of 2021', ['javascript.operators.logical_or_assignment']]]);
  const own = new Set();
  walk.full(tree, (node) => {
    if (node.type === 'VariableDeclarator' || node.type.startsWith('Function') || node.type === 'ClassDeclaration') {
      walk.full(node.id ?? { type: 'EmptyStatement' }, (part) => part.type === 'Identifier' && own.add(part.name));
    }
  });
  walk.full(tree, (node) => {
    if (node.type === 'Identifier' && !own.has(node.name)) {
      const places = [`api.${node.name}`, `javascript.builtins.${node.name}`, `webassembly.api.${node.name}`, `api.Window.${node.name}`].filter(isKnown);
      if (places.length > 0) used.set(node.name, places);
    }
    if (node.type === 'MemberExpression' && !node.computed) {
      const [owner, name] = [node.object.name, node.property.name];
      // Properties of styles, and what web/short-names.mjs has named.
      if (name.length < 3 || isKnown(`css.properties.${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)) return;
      const known = [`api.${OBJECTS[owner]}.${name}`, `api.${owner}.${name}_static`, `api.${owner}.${name}`, `javascript.builtins.${owner}.${name}`, `webassembly.api.${name}`].filter(isKnown);
      const places = known.length > 0 ? known : MEMBERS.get(name)?.filter(isKnown) ?? [];
      if (places.length > 0) used.set(`${known.length > 0 ? owner : ''}.${name}`, places);
    }
  });
  return used;
}

/** What a style sheet uses: at-rules, properties, their words and functions, selectors. */
export function ofStyles(text) {
  const used = new Set();
  const add = (path) => isKnown(path) && used.add(path);
  css.walk(css.parse(text), {
    visit: 'Atrule',
    enter: ({ name }) => add(`css.at-rules.${name}`),
  });
  css.walk(css.parse(text), {
    visit: 'Declaration',
    enter({ property, value }) {
      if (property.startsWith('--')) return;
      const place = this.atrule?.name === 'page' ? `css.at-rules.page.${property}` : `css.properties.${property}`;
      add(place);
      css.walk(value, (node) => {
        if (node.type === 'Identifier') add(`${place}.${node.name}`);
        if (node.type === 'Function') for (const kind of ['css.types', 'css.types.color', 'css.types.gradient', place]) add(`${kind}.${node.name}`);
      });
    },
  });
  css.walk(css.parse(text), {
    enter({ type, name }) {
      if (type === 'PseudoClassSelector' || type === 'PseudoElementSelector') add(`css.selectors.${name}`);
      if (type === 'NestingSelector') add('css.selectors.nesting');
    },
  });
  return used;
}

/** The lists of selectors in which some have a pseudo-class and others do not: a browser that does not know it drops the whole rule. */
export function mixed(text, pseudo) {
  const found = [];
  css.walk(css.parse(text), {
    visit: 'Rule',
    enter({ prelude }) {
      const lists = css.generate(prelude).split(/,(?![^(]*\))/);
      if (lists.some((one) => one.includes(pseudo)) && lists.some((one) => !one.includes(pseudo))) found.push(css.generate(prelude));
    },
  });
  return found;
}

/** What the tags of a page use: elements, attributes, and the words of a few attributes. */
export function ofPage(html) {
  const used = new Set();
  const add = (path) => isKnown(path) && used.add(path);
  for (const [, tag, attributes] of html.replace(/<(style|script)\b([^>]*)>[^]*?<\/\1>/g, '<$1$2>').matchAll(/<([a-z][a-z0-9]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/g)) {
    add(`html.elements.${tag}`);
    for (const [, name, value] of attributes.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)) {
      add(`html.elements.${tag}.${name}`);
      add(`html.global_attributes.${name}`);
      if (name === 'rel') add(`html.elements.${tag}.rel.${value}`);
      if (name === 'type') add(`html.elements.${tag}.type_${value}`);
    }
  }
  return used;
}
