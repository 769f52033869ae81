package org.tearsheet.admin;

import org.springframework.dao.OptimisticLockingFailureException;
import org.tearsheet.referral.BrokenServiceFile;
import org.tearsheet.referral.ImportPlan;
import org.tearsheet.referral.ServiceExists;
import org.tearsheet.referral.Services;

/** The way of a file into the directory: chosen, examined, seen, taken. */
class ServiceImport {

    private final Services services;

    private final Runnable taken;

    private final ServiceFileDialog dialog = new ServiceFileDialog();

    ServiceImport(Services services, Runnable taken) {
        this.services = services;
        this.taken = taken;
        dialog.onFile(this::examine);
    }

    void open() {
        dialog.open();
    }

    private void examine(byte[] file) {
        try {
            var plan = services.examine(file);
            dialog.show(plan, () -> take(plan, file));
        }
        catch (BrokenServiceFile ex) {
            dialog.show(ex.faults());
        }
    }

    private void take(ImportPlan plan, byte[] file) {
        try {
            services.take(plan);
            dialog.close();
            taken.run();
        }
        catch (OptimisticLockingFailureException | ServiceExists _) {
            examine(file);
            dialog.sayChanged();
        }
    }

}
