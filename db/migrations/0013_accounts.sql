ALTER TABLE "installation" ADD COLUMN "registration" text DEFAULT 'links' NOT NULL;--> statement-breakpoint
ALTER TABLE "installation_act" ADD COLUMN "registration" text;