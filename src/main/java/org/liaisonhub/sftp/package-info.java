/**
 * Folders on SFTP servers of others, as if they were folders here. Start at {@link org.liaisonhub.sftp.SftpServers}. It must not know what
 * is in the files, nor why they are read; it is the only place that knows the SSH library.
 */
@NullMarked
package org.liaisonhub.sftp;

import org.jspecify.annotations.NullMarked;
