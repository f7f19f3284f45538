package io.weft.catalog.service;

import io.weft.catalog.ChannelRow;
import io.weft.catalog.store.ChannelQueries;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The channels of the group. */
@Service
@RequiredArgsConstructor
public class ChannelService {

    private final ChannelQueries queries;

    @Transactional(readOnly = true)
    public List<ChannelRow> list() {
        return queries.all();
    }
}
