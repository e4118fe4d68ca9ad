import type { OptionTable } from '../internal/options.js';

/** Reads one option off an event; `undefined` when the event doesn't say. It may throw for events that only look like the source's. */
type Reading<Part, Event, Value> = (part: Part, event: Event) => Value | undefined;

/** Where a factory's options stand in an event. */
export type Readings<Init extends object, Event, Part = Event> = {
  readonly [Name in keyof Init]?: Reading<Part, Event, Init[Name]> | undefined;
};

/** Readings of options which some events leave no choice about, and which their factory refuses then. */
export function readUnless<Init extends object, Event>(
  isWithoutChoice: (event: Event) => boolean,
  readings: Readings<Init, Event>,
): Readings<Init, Event> {
  const careful: { [Name in keyof Init]?: Reading<Event, Event, Init[Name]> } = {};
  for (const option of Object.keys(readings) as (keyof Init)[]) {
    const reading = readings[option];
    if (reading !== undefined) careful[option] = (event) => (isWithoutChoice(event) ? undefined : reading(event, event));
  }
  return careful;
}

/** How an event becomes the call of the factory that makes it, with its types. */
export interface TypedConversion<Init extends object, Event, Part> {
  /** The factory's name. */
  readonly factory: string;
  create(init?: Init | readonly Init[]): Event;
  /** The factory's options. Each is looked for in the event under its own name, unless `readings` says otherwise. */
  readonly options: OptionTable<Init>;
  /** The parts of an event that have an init each, in order; absent where one init makes the whole event. */
  parts?(event: Event): readonly Part[];
  /** What an event says, decoded, where other bytes may say the same: then the call makes an event that says the same. */
  said?(event: Event): unknown;
  /** Where options stand in the event that have no field of their own name. Regions, accounts and instants are found by themselves. */
  readonly readings: Readings<Init, Event, Part>;
}

/** A conversion as shared code sees it, whatever its types. */
export interface Conversion {
  readonly factory: string;
  create(init?: unknown): unknown;
  readonly options: OptionTable<Record<string, unknown>>;
  parts?(event: unknown): readonly unknown[];
  said?(event: unknown): unknown;
  readonly readings: Readonly<Record<string, Reading<unknown, unknown, unknown> | undefined>>;
}

/** A conversion, checked against the types of its factory. */
export function conversion<Init extends object, Event extends object, Part = Event>(typed: TypedConversion<Init, Event, Part>): Conversion {
  return typed as unknown as Conversion;
}
