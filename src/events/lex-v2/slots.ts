import type { LexV2ScalarSlotValue, LexV2Slot, LexV2SlotValue, LexV2Slots } from 'aws-lambda';
import { setOwn } from '../../internal/plain-object.js';
import type { LexV2EventInit, LexV2SlotInit } from './init.js';

/** The slots that `OrderFlowers` has, in the order in which the bot asks for them. */
const FLOWERS: NonNullable<LexV2EventInit['slots']> = { FlowerType: 'roses', PickupDate: null, PickupTime: null };
const ALL_FLOWERS: NonNullable<LexV2EventInit['slots']> = {
  FlowerType: 'roses',
  PickupDate: { originalValue: 'tomorrow', interpretedValue: '2026-01-16' },
  PickupTime: { originalValue: 'ten in the morning', interpretedValue: '10:00' },
};

/** What is known of an intent's slots. */
export function slotsOf({ slots, intent, invocationSource }: LexV2EventInit): NonNullable<LexV2EventInit['slots']> {
  if (slots !== undefined) return slots;
  if (intent !== undefined) return {};
  return invocationSource === 'FulfillmentCodeHook' ? ALL_FLOWERS : FLOWERS;
}

function valueOf(part: string | Partial<LexV2SlotValue>): LexV2SlotValue {
  if (typeof part === 'string') return { originalValue: part, resolvedValues: [part], interpretedValue: part };
  const originalValue = part.originalValue ?? part.interpretedValue ?? '';
  const interpretedValue = part.interpretedValue ?? part.resolvedValues?.[0] ?? originalValue;
  return { originalValue, resolvedValues: part.resolvedValues?.slice() ?? [interpretedValue], interpretedValue };
}

function scalar(part: string | Partial<LexV2SlotValue>): LexV2ScalarSlotValue {
  return { shape: 'Scalar', value: valueOf(part) };
}

function isList(slot: Exclude<LexV2SlotInit, null>): slot is readonly (string | Partial<LexV2SlotValue>)[] {
  return Array.isArray(slot);
}

function slotOf(slot: Exclude<LexV2SlotInit, null>): LexV2Slot {
  if (!isList(slot)) return scalar(slot);
  const values = slot.map(scalar);
  const originalValue = values.map(({ value }) => value.originalValue).join(' and ');
  return { shape: 'List', value: { originalValue, resolvedValues: [], interpretedValue: originalValue }, values };
}

/** Slots as events have them, a new object each time. */
export function writtenSlots(slots: NonNullable<LexV2EventInit['slots']>): LexV2Slots {
  const written: LexV2Slots = {};
  for (const name of Object.keys(slots)) {
    const slot = slots[name];
    if (slot !== undefined) setOwn(written, name, slot === null ? null : slotOf(slot));
  }
  return written;
}

/** The first slot that nothing was said for. */
export function nextSlotOf(slots: NonNullable<LexV2EventInit['slots']>): string | undefined {
  return Object.keys(slots).find((name) => slots[name] === null);
}
