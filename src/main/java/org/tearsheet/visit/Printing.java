package org.tearsheet.visit;

import org.springframework.stereotype.Component;
import org.tearsheet.print.FormShop;
import org.tearsheet.print.PrintChoices;
import org.tearsheet.print.PrintPolicies;
import org.tearsheet.print.PrintShop;

/** All that the print step needs of those who print. */
@Component
record Printing(PrintShop shop, PrintChoices choices, PrintPolicies policies, FormShop forms) {
}
