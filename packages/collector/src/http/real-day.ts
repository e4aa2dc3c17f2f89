import { DaySchema } from '@trustgauge/protocol';
import * as v from 'valibot';
import { addDays } from '../calendar.js';

/** 30 February has the form of a day and is none. */
export const RealDaySchema = v.pipe(
  DaySchema,
  v.check((day) => addDays(day, 0) === day, 'a day of the calendar'),
);
