-- What the authorities were told of an incident, the complaint apart. Nothing here is ever a condition of help.
ALTER TABLE incident
    ADD COLUMN breach_assessed_at timestamptz,
    ADD COLUMN breach_risk        boolean,
    ADD COLUMN breach_notified_at timestamptz,
    ADD COLUMN breach_reference   text CHECK (length(breach_reference) <= 100),
    ADD COLUMN cert_reported_at   timestamptz,
    ADD COLUMN cert_channel       text CHECK (cert_channel IN ('PORTAL', 'TELEPHONE', 'MAIL')),
    ADD COLUMN cert_reference     text CHECK (length(cert_reference) <= 100),
    ADD CHECK ((breach_assessed_at IS NULL) = (breach_risk IS NULL)),
    ADD CHECK (breach_notified_at IS NULL OR breach_risk),
    ADD CHECK (breach_reference IS NULL OR breach_notified_at IS NOT NULL),
    ADD CHECK ((cert_reported_at IS NULL) = (cert_channel IS NULL)),
    ADD CHECK (cert_reference IS NULL OR cert_reported_at IS NOT NULL);
COMMENT ON COLUMN incident.breach_risk IS 'Whether people whose data were breached are at risk: then the CNIL is told within 72 h of known_at (GDPR art. 33).';
COMMENT ON COLUMN incident.cert_reported_at IS 'When CERT Santé was told, without delay (Code de la santé publique L1111-8-2).';
