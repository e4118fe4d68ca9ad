import { human } from '../../../values/human.js';
import { opaqueBase64 } from '../../../values/opaque-ids.js';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `Friday, March 19, 2021 02:25 PM UTC`, as notifications write the time of a sign-in. */
export function loginTime(time: number): string {
  const date = new Date(time);
  const hours = date.getUTCHours();
  const clock = [hours % 12 === 0 ? 12 : hours % 12, date.getUTCMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  const day = `${DAYS[date.getUTCDay()]}, ${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}`;
  return `${day} ${clock} ${hours < 12 ? 'AM' : 'PM'} UTC`;
}

/** What a notification says of a sign-in that looks like somebody else's, instead of the user's attributes. */
export function takeOverAttributes(userName: string, region: string, time: number, eventId: string): Record<string, string | null> {
  const feedback = `https://example.auth.${region}.amazoncognito.com/feedback?eventId=${eventId}&feedbackValue=`;
  return {
    LOGIN_TIME: loginTime(time),
    CITY: 'Seattle',
    COUNTRY: 'United States',
    ACCOUNT_TAKE_OVER_ACTION: 'NO_ACTION',
    FEEDBACK_TOKEN: opaqueBase64(256),
    ONE_CLICK_LINK_VALID: `${feedback}Valid`,
    DEVICE_NAME: 'Chrome 142, Mac OS X 10',
    EVENT_ID: eventId,
    IP_ADDRESS: human().ipv4(),
    USER_NAME: userName,
    ONE_CLICK_LINK_INVALID: `${feedback}Invalid`,
  };
}
