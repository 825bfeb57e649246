/** The first and the last calendar day that a possibly uncertain date may mean, both `YYYY-MM-DD`. */
export interface DateBounds {
  readonly from: string;
  readonly to: string;
}

/** The bounds of an unknown date, and of the open side of an interval: a sort key is never null. */
export const unknownDate: DateBounds = Object.freeze({ from: '0001-01-01', to: '9999-12-31' });
