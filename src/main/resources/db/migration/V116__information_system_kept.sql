-- Information systems are renamed and merged by people, who must not undo each other's work unseen.
ALTER TABLE information_system ADD COLUMN version int NOT NULL DEFAULT 0;
CREATE INDEX incident_system_system ON incident_system (information_system_id);
