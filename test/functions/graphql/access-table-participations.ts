const staff = 'CLERK REVIEWER SUPERVISOR AUDITOR';

/** Who may read what of participations; see `access-table.ts`. */
export const participationAccess: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Participation: {
    id: 'ANYONE',
    insuranceType: `OWNER RELATIVE CHANNEL:PARTICIPATION ${staff}`,
    admdvs: `OWNER RELATIVE CHANNEL:PARTICIPATION ${staff}`,
    status: `OWNER RELATIVE CHANNEL:PARTICIPATION ${staff}`,
    since: `OWNER CHANNEL:PARTICIPATION ${staff}`,
    suspendedOn: `OWNER CHANNEL:PARTICIPATION ${staff}`,
    endedOn: `OWNER CHANNEL:PARTICIPATION ${staff}`,
    endReason: `OWNER CHANNEL:PARTICIPATION ${staff}`,
    movedTo: `OWNER CHANNEL:PARTICIPATION ${staff}`,
    suspensions: `OWNER ${staff}`,
    earlierPeriods: `OWNER ${staff}`,
    employerName: `OWNER ${staff}`,
    civilServant: `OWNER ${staff}`,
  },
  ParticipationAddPayload: {
    participation: 'ANYONE',
    userErrors: 'ANYONE',
  },
  ParticipationAddUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
  ParticipationEndPayload: {
    participation: 'ANYONE',
    userErrors: 'ANYONE',
  },
  ParticipationEndUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
  ParticipationMovePayload: {
    participation: 'ANYONE',
    userErrors: 'ANYONE',
  },
  ParticipationMoveUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
  ParticipationPeriod: {
    since: 'ANYONE',
    endedOn: 'ANYONE',
    endReason: 'ANYONE',
    movedTo: 'ANYONE',
  },
  ParticipationResumePayload: {
    participation: 'ANYONE',
    userErrors: 'ANYONE',
  },
  ParticipationResumeUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
  ParticipationSuspension: {
    from: 'ANYONE',
    until: 'ANYONE',
  },
  ParticipationSuspendPayload: {
    participation: 'ANYONE',
    userErrors: 'ANYONE',
  },
  ParticipationSuspendUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
};
