namespace VRLab.Stream.Recording;

/// <summary>Where blocks go, so that a test can let a disk fill up.</summary>
internal interface IBlockOutput : IDisposable
{
    string Name { get; }

    /// <summary>Hands bytes to the operating system; they survive the end of this process, however it comes.</summary>
    /// <exception cref="IOException">The disk is full or gone; part of the bytes may have been written.</exception>
    void Append(ReadOnlySpan<byte> bytes);

    /// <summary>Asks that everything appended so far survive a loss of power, without waiting for it.</summary>
    void RequestSync();

    /// <summary>Cuts off what a failed <see cref="Append"/> left behind, as far as possible.</summary>
    void TrimTo(long length);
}
