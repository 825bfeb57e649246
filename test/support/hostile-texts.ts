/** What means something to a parser that a text might come to by mistake: Cypher, Lucene, JSON, JavaScript, terminals. */
const seeds: readonly string[] = [
  "' OR 1=1 //",
  '" OR true //',
  "\\' RETURN 1 //",
  "'}) DETACH DELETE n //",
  '` SET n.name = 1 //',
  '/* */ MATCH (n) DETACH DELETE n',
  '\\u0027 OR \\u0027\\u0027=\\u0027',
  '\u0000',
  '\u2028\u2029\r\n;',
  '\ud800',
  '\u202e\u2066\u200f',
  '$p0 $known ${p1} {{id}}',
  '+name:* AND -type:(a OR b)~2^3',
  '[* TO *] && || ! ( ) { } ^ " ~ ? : \\ /',
  '{"$gt": "", "__proto__": {"admin": true}}',
  '__proto__',
  'constructor.prototype',
  'toString',
  '%27%20OR%201=1',
  '\u001b[2J\u0007',
  'ﷺ\u0301\u0300\ufeff',
  '\\',
  'x'.repeat(1100),
];

/** No stored text holds it: a text that has it in it is found nowhere, unless it is read as more than a text. */
const marker = 'zq7zq7';

/** Every seed before and after every other: 506 texts. */
export const hostileTexts: readonly string[] = seeds.flatMap((before) =>
  seeds.filter((after) => after !== before).map((after) => `${before}${marker}${after}`),
);
