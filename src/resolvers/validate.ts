import { validateSync, type ValidationError } from 'class-validator';
import { BadInputError, type InputFault } from '../errors';

/**
 * Checks an instance of an argument or input class by its class-validator decorators. All faults come
 * in one BadInputError, each with its path (`events.filter.and.1.type.eq`); the values themselves are
 * left out, since they may be long or private.
 */
export function validateInput(instance: object, path: readonly string[] = []): void {
  const errors = validateSync(instance, { forbidUnknownValues: false });
  if (errors.length === 0) return;
  const faults = errors.flatMap((error) => faultsOf(error, path));
  const [first] = faults;
  throw new BadInputError(
    faults.length === 1 && first ? `${first.path}: ${first.message}` : `${faults.length} arguments are wrong`,
    faults,
  );
}

function faultsOf(error: ValidationError, path: readonly string[]): InputFault[] {
  const here = [...path, error.property];
  const own = Object.values(error.constraints ?? {}).map((message) => ({ path: here.join('.'), message }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, here))];
}
