import type { Institution } from '../../domain/claims/institution.ts';
import { type MessageId, parseMessageId } from '../../domain/claims/message-id.ts';
import { accepted, type Outcome, rejected, within } from '../../domain/outcome.ts';

export function readMessageId(text: string): Outcome<MessageId> {
  const message = parseMessageId(text);
  return message.ok ? message : within(message, 'messageId');
}

/** Every message begins with the number of who sends it: nobody speaks in the name of another institution. */
export function senderOf(institution: Institution | undefined, message: MessageId): Outcome<Institution> {
  if (!institution) return rejected('institution_not_designated');
  return institution.institutionId === message.institutionId
    ? accepted(institution)
    : rejected('message_id_of_other_institution', ['messageId']);
}

/** Nothing is paid but at institutions that the pooling area of the insured has designated. */
export function designated(institution: Institution | undefined, insuredAt: string): Outcome<Institution> {
  return institution?.active && institution.designatedFor.includes(insuredAt)
    ? accepted(institution)
    : rejected('institution_not_designated', ['insuredAt']);
}
