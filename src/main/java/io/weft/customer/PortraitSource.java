package io.weft.customer;

import io.weft.access.Scope;
import java.util.List;

/**
 * What one module derives of a customer for the portrait (SR-CUS-05), such as the purchase preference from holdings;
 * supplied as a bean. The sight is the limit: nothing that is sealed for the viewer may show through.
 */
public interface PortraitSource {

    List<PortraitValue> of(CustomerSight sight, PartyKind kind, Scope scope);
}
