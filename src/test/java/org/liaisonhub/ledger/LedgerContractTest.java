package org.liaisonhub.ledger;

import org.liaisonhub.discharge.DossierFormat;
import org.liaisonhub.json.JsonDossierFormat;

/** What every ledger keeps to, whatever its database. */
abstract class LedgerContractTest
        implements AttachmentsContract,
                AuditContract,
                BookContract,
                ClaimsContract,
                CodesMetContract,
                CommitContract,
                DeliveriesContract,
                DeskContract,
                DutyContract,
                OpenWorkContract,
                ParkedContract,
                RehearsalContract {
    static final DossierFormat FORMAT = new JsonDossierFormat();
}
