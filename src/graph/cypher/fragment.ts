import { InvariantError } from '../../errors';
import type { Parameters, Value } from '../store/port';

/** What may stand in a hole of a text: another text, a variable, or a value, which becomes a parameter. */
export type Hole = Fragment | Variable | Parameter | Value;

/**
 * A piece of Cypher as a value: constant text with holes. Fragments nest. The names of variables and
 * parameters are given when a statement is finished, in the order in which they stand in it; so fragments of
 * one shape give one text, which is what the engines cache their plans by.
 */
export class Fragment {
  constructor(
    /** The text around the holes: one piece more than there are holes. */
    readonly texts: readonly string[],
    readonly holes: readonly Hole[],
  ) {}
}

/** A node, an edge or a column of a statement. Two variables are two names, whatever they are called. */
export class Variable {
  /** @param kind what its name begins with: `n` becomes `n0` */
  constructor(readonly kind: string) {}
}

/** A value that stands in several places of a statement under one name. */
export class Parameter {
  /** @param name where it must have this one: then it has one value in all of a statement */
  constructor(
    readonly value: Value,
    readonly name: string | null = null,
  ) {}
}

/**
 * A fragment of constant text. A text can't get in by a hole: whatever stands there and is neither a
 * fragment nor a variable becomes a parameter. Names of the registry are written by {@link name}.
 */
export function cypher(texts: TemplateStringsArray, ...holes: readonly Hole[]): Fragment {
  return new Fragment(texts, holes);
}

/** A name of the registry (label, type, property) as text; an InvariantError where it is no identifier. */
export function name(text: string): Fragment {
  return named(text, bareNames, () => new Fragment([text], []));
}

/** Names of the registry as text: `A|B`. */
export const names = (texts: readonly string[], separator: string): Fragment =>
  join(texts.map(name), separator);

/** A property of a node or an edge. */
export const property = (of: Variable, text: string): Fragment =>
  new Fragment(
    named(text, propertyTexts, () => ['', `.${text}`]),
    [of],
  );

/** A whole number of the code as text, where the engines take no parameter. */
export function integer(value: number): Fragment {
  if (!Number.isSafeInteger(value)) throw new InvariantError(`${value} is no whole number`);
  return new Fragment([String(value)], []);
}

/** What is made of a name, once: the names of the registry are few. */
function named<T>(text: string, known: Map<string, T>, make: () => T): T {
  const found = known.get(text);
  if (found !== undefined) return found;
  if (!/^[A-Za-z_]\w*$/.test(text)) throw new InvariantError(`'${text}' is no name in Cypher`);
  const made = make();
  known.set(text, made);
  return made;
}

const bareNames = new Map<string, Fragment>();
const propertyTexts = new Map<string, readonly string[]>();

export function join(fragments: readonly Hole[], separator: string): Fragment {
  if (fragments.length === 0) return empty;
  const texts = new Array<string>(fragments.length + 1).fill(separator);
  texts[0] = texts[fragments.length] = '';
  return new Fragment(texts, fragments);
}

export const empty = cypher``;

/** Clauses, each on a line. */
export const lines = (...clauses: readonly Fragment[]): Fragment =>
  join(
    clauses.filter((clause) => clause !== empty),
    '\n',
  );

/** Expressions or variables of a WITH, a RETURN or a list. */
export const list = (items: readonly (Fragment | Variable)[]): Fragment => join(items, ', ');

export const and = (conditions: readonly Fragment[]): Fragment => join(conditions, ' AND ');
export const or = (conditions: readonly Fragment[]): Fragment => join(conditions, ' OR ');

/** The conditions as a WHERE clause, or nothing. */
export const where = (conditions: readonly Fragment[]): Fragment =>
  conditions.length === 0 ? empty : cypher`WHERE ${and(conditions)}`;

/** The text of a fragment, and the values of its parameters by the names that it gives them. */
export function render(fragment: Fragment): { readonly text: string; readonly values: Parameters } {
  const rendering = new Rendering();
  rendering.add(fragment);
  return rendering;
}

class Rendering {
  text = '';
  readonly values: Record<string, Value> = {};
  private readonly variables = new Map<Variable, string>();
  private readonly parameters = new Map<Parameter, string>();
  private numbered = 0;

  add({ texts, holes }: Fragment): void {
    this.text += texts[0]!;
    for (let i = 0; i < holes.length; i++) {
      const hole = holes[i]!;
      if (hole instanceof Fragment) this.add(hole);
      else if (hole instanceof Variable) this.text += this.nameOf(hole);
      else this.text += `$${hole instanceof Parameter ? this.parameter(hole) : this.value(hole)}`;
      this.text += texts[i + 1]!;
    }
  }

  private nameOf(variable: Variable): string {
    const known = this.variables.get(variable);
    if (known !== undefined) return known;
    const made = `${variable.kind}${this.variables.size}`;
    this.variables.set(variable, made);
    return made;
  }

  private parameter(parameter: Parameter): string {
    const { name, value } = parameter;
    if (name !== null) {
      if (name in this.values && this.values[name] !== value)
        throw new InvariantError(`two values of $${name} in one statement`);
      this.values[name] = value;
      return name;
    }
    const known = this.parameters.get(parameter);
    if (known !== undefined) return known;
    const made = this.value(value);
    this.parameters.set(parameter, made);
    return made;
  }

  private value(value: Value): string {
    const made = `p${this.numbered++}`;
    this.values[made] = value;
    return made;
  }
}
