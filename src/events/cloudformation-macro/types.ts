/** A value of a template's parameter, evaluated: lists are arrays. */
export type CloudFormationTemplateParameterValue = string | number | string[];

/** The event with which CloudFormation hands a template, or a part of one, to the function of a macro. */
export interface CloudFormationMacroEvent<
  Fragment extends object = Record<string, unknown>,
  Params extends object = Record<string, unknown>,
> {
  /** Account from which the macro is called. */
  accountId: string;
  /** The whole template without `Transform`, or the siblings of an `Fn::Transform`. */
  fragment: Fragment;
  /** Account and name of the macro, such as `123456789012::MyMacro`. */
  transformId: string;
  /** What the answer has to repeat. */
  requestId: string;
  region: string;
  /** Parameters of an `Fn::Transform`, with intrinsic functions as they stand there. */
  params: Params;
  /** Values of the template's own parameters. */
  templateParameterValues: Record<string, CloudFormationTemplateParameterValue>;
}

/** What the function of a macro answers. */
export interface CloudFormationMacroResponse<Fragment = unknown> {
  /** That of the event. */
  requestId: string;
  /** `success` in small or capital letters; anything else is a failure. */
  status: string;
  /** What takes the place of the event's fragment. */
  fragment?: Fragment | undefined;
  /** Why it failed, for whoever looks at the stack. */
  errorMessage?: string | undefined;
}
