ALTER TABLE "cohort" ADD COLUMN "recording" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
-- As in 0039, and what people said of being recorded may be erased at the end of its time as well.
CREATE OR REPLACE FUNCTION refuse_log_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.type = 'dialMoved'
      AND to_jsonb(NEW) = to_jsonb(OLD) || jsonb_build_object('payload', OLD.payload || '{"samples": null}')
      AND EXISTS (SELECT FROM live_session_dial WHERE event_id = OLD.id AND samples = OLD.payload -> 'samples')
    THEN
      RETURN NEW;
    END IF;
    IF OLD.type IN (
        'marked', 'markNoted', 'markRetimed', 'markRecoded', 'markDeleted', 'frameTicked', 'frameUnticked', 'phaseEntered',
        'undone', 'redone', 'revealGiven', 'revealTakenBack', 'dialMoved', 'talkHeard', 'takeMarked', 'takeMarkNoted', 'takeMarkDropped', 'takeDialMoved', 'takeTalkHeard', 'momentsCompared', 'dialRedrawn', 'cueSent', 'iconCueSent',
        'cueAcknowledged', 'cueWithdrawn', 'cueKept', 'keptCueDropped', 'focusChosen', 'selfAssessmentGiven', 'returnGiven', 'commentPosted', 'repairWritten',
        'recordingAnswered', 'recordingReplied', 'recordingPaused', 'recordingResumed', 'recordingWithdrawn'
      )
      AND to_jsonb(NEW) = to_jsonb(OLD) || jsonb_build_object(
        'type', 'erased', 'payload', '{}'::jsonb, 'actor_id', '', 'seat', NULL,
        'at', date_trunc('day', OLD.at, 'UTC'), 'recorded_at', date_trunc('day', OLD.recorded_at, 'UTC')
      )
      AND EXISTS (SELECT FROM purge WHERE live_session_id = OLD.live_session_id AND recorded_at = now())
    THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'the log of a live session is append only' USING ERRCODE = 'restrict_violation';
END
$$;
