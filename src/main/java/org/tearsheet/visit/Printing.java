package org.tearsheet.visit;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tearsheet.print.FormShop;
import org.tearsheet.print.PacketShop;
import org.tearsheet.print.PrintChoices;
import org.tearsheet.print.PrintPolicies;
import org.tearsheet.print.PrintShop;

/** All that the print step needs of those who print, and the packet of this visit. */
@Component
record Printing(PrintShop shop, PacketShop packetShop, FormShop forms, PrintChoices choices, PrintPolicies policies,
        ObjectProvider<VisitPacket> packets) {

    VisitPacket packet() {
        return packets.getObject();
    }

}
