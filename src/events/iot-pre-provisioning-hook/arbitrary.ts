import type { IoTPreProvisioningHookEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyRegion, anyText } from '../../generate/values.js';
import {
  createIoTPreProvisioningHookEvent,
  iotPreProvisioningHookEventOptions,
  PARTS_OF_TEMPLATE_ARN,
  type IoTPreProvisioningHookEventInit,
} from './factory.js';

/** Constraints of `anyIoTPreProvisioningHookEvent()`: the factory's options, each a value or an arbitrary. */
export type IoTPreProvisioningHookEventConstraints = Constraints<IoTPreProvisioningHookEventInit>;

const defaults = {
  templateName: fc.constantFrom('Fleet_1', 'T', '-', 't'.repeat(36)),
  region: anyRegion(),
  accountId: fc.constantFrom('000000000001', '123456789012'),
  clientId: fc.oneof(fc.uuid(), fc.constantFrom('device-42', 'ünïcödé', 'c'.repeat(128))),
  parameters: fc.oneof(
    fc.constantFrom<Record<string, string>>(
      {},
      { SerialNumber: '' },
      { SerialNumber: '0042', DeviceLocation: 'Seattle', 'AWS::IoT::X': '1' },
    ),
    fc.dictionary(fc.constantFrom('SerialNumber', 'serialNumber', 'ünïcödé', '__proto__'), anyText(), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  ),
};

/** Leaves out what is drawn and an ARN says already. */
function fitting(
  init: IoTPreProvisioningHookEventInit,
  constraints: IoTPreProvisioningHookEventConstraints,
): IoTPreProvisioningHookEventInit {
  if (init.templateArn === undefined) return init;
  const fit = { ...init };
  for (const part of PARTS_OF_TEMPLATE_ARN) if (constraints[part] === undefined) delete fit[part];
  return fit;
}

/**
 * Any event that AWS IoT Core sends to a pre-provisioning hook: no, other and misspelt parameters, texts of every script, templates of
 * other regions and accounts. Shrinks to the plain `createIoTPreProvisioningHookEvent()`.
 *
 * @see https://docs.aws.amazon.com/iot/latest/developerguide/pre-provisioning-hook.html
 * @param constraints options of `createIoTPreProvisioningHookEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyIoTPreProvisioningHookEvent({ templateName: 'Ovens' }), (event) => {
 *     expect(event.templateArn).toMatch(/:provisioningtemplate\/Ovens$/);
 *   }),
 * );
 */
export function anyIoTPreProvisioningHookEvent(
  constraints: IoTPreProvisioningHookEventConstraints = {},
): fc.Arbitrary<IoTPreProvisioningHookEvent> {
  const init = anyInit('generate IoTPreProvisioningHookEvent', iotPreProvisioningHookEventOptions, defaults, constraints);
  return eventFrom(
    init.map((drawn) => fitting(drawn, constraints)),
    (drawn) => createIoTPreProvisioningHookEvent(drawn),
  );
}
