namespace VRLab.Gltf;

/// <summary>How much a file may claim before it is refused; memory is counted against these before it is taken.</summary>
public sealed record GltfLimits
{
    public static GltfLimits Default { get; } = new();

    /// <summary>Of the file and of each buffer or image beside it.</summary>
    public long FileBytes { get; init; } = 512L << 20;

    /// <summary>Of the scene's description.</summary>
    public int JsonBytes { get; init; } = 64 << 20;

    /// <summary>Of all buffers, decoded numbers, meshes and pixels together.</summary>
    public long MemoryBytes { get; init; } = 2L << 30;

    /// <summary>Pixels of an image, each way.</summary>
    public int ImageSide { get; init; } = 8192;

    public int Nodes { get; init; } = 100_000;
}
