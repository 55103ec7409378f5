using Microsoft.Win32.SafeHandles;

namespace VRLab.Stream.Recording;

/// <summary>
/// A file that only grows. A thread of its own carries it through to the disk (fsync), because that can take tens of
/// milliseconds and must not hold up the simulation.
/// </summary>
internal sealed class FileBlockOutput : IBlockOutput
{
    private readonly SafeFileHandle _file;
    private readonly Thread _syncThread;
    private readonly SemaphoreSlim _syncWanted = new(0);
    private volatile bool _isClosing;
    private long _length;

    private FileBlockOutput(string path, SafeFileHandle file)
    {
        Name = path;
        _file = file;
        _syncThread = new Thread(SyncWhenWanted) { IsBackground = true, Name = "Recording to disk" };
        _syncThread.Start();
    }

    public string Name { get; }

    /// <exception cref="Core.ProblemException">The file exists already or cannot be created.</exception>
    public static FileBlockOutput Create(string path)
    {
        if (File.Exists(path) && new FileInfo(path).Length > 0)
        {
            throw RecordingProblems.AlreadyThere(path);
        }

        try
        {
            return new FileBlockOutput(path, File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw RecordingProblems.CannotCreate(path, cause);
        }
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        RandomAccess.Write(_file, bytes, _length);
        _length += bytes.Length;
    }

    public void RequestSync() => _syncWanted.Release();

    public void TrimTo(long length)
    {
        try
        {
            RandomAccess.SetLength(_file, length);
            _length = length;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // A torn block at the end is what readers expect anyway.
        }
    }

    public void Dispose()
    {
        _isClosing = true;
        RequestSync();
        _syncThread.Join();
        _file.Dispose();
        _syncWanted.Dispose();
    }

    private void SyncWhenWanted()
    {
        do
        {
            _syncWanted.Wait();
            try
            {
                RandomAccess.FlushToDisk(_file);
            }
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
            {
                // The operating system holds the bytes; a failing disk shows at the next write.
            }
        }
        while (!_isClosing);
    }
}
