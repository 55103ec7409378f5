using VRLab.Bindings.Vulkan;
using VRLab.Gpu;
using VRLab.Rendering.Lighting;
using VRLab.Rendering.Text;

namespace VRLab.Rendering;

/// <summary>What a <see cref="SceneRenderer"/> draws into, and how large a scene may be.</summary>
public sealed record RendererOptions
{
    /// <summary>An 8-bit RGBA or BGRA format; with a UNORM format the shaders encode sRGB themselves.</summary>
    public VkFormat ColorFormat { get; init; } = VkFormat.R8G8B8A8Srgb;

    public uint Width { get; init; } = 640;

    public uint Height { get; init; } = 640;

    /// <summary>1, or 2 for both eyes in one pass.</summary>
    public int ViewCount { get; init; } = 1;

    /// <summary>1, 2, 4 or 8; 4 is offered by every device. On a software device 4 cost about 2.3 times what 1 costs.</summary>
    public int Samples { get; init; } = 4;

    /// <summary>Samples for frames that must keep up with a headset: 4, but 1 where the processor draws.</summary>
    public static int SamplesFor(GpuDescription device) => device.IsSoftware ? 1 : 4;

    /// <summary>Texels each way of the key light's shadow map; other lights get maps of half of that.</summary>
    public uint ShadowMapSize { get; init; } = 1024;

    /// <summary>Null: as the device is.</summary>
    public RenderQuality? Quality { get; init; }

    /// <summary>Null: as suits the device. A path that the device does not offer is refused.</summary>
    public DrawPath? Path { get; init; }

    /// <summary>Shadow maps that a frame draws again because something moved; more take turns.</summary>
    public int ShadowUpdatesPerFrame { get; init; } = 3;

    /// <summary>Vertices that there is room for at first; a scene may grow to eight times as many.</summary>
    public uint VertexCapacity { get; init; } = 400_000;

    /// <summary>Vertices of meshes with colors, second texture coordinates, joints or morph targets that there is room for at first; grows alike.</summary>
    public uint RichVertexCapacity { get; init; } = 120_000;

    /// <summary>Indices that there is room for at first; grows alike.</summary>
    public uint IndexCapacity { get; init; } = 1_500_000;

    /// <summary>
    /// Shows rooms in a plain light first and computes theirs on a thread of its own, for a frame loop that must not wait; else the first frame
    /// after a change waits for it, as pictures want it.
    /// </summary>
    public bool BakesInBackground { get; init; }

    /// <summary>Shows letters that were not seen before some frames later, for a frame loop that must not wait; else the next frames have them.</summary>
    public bool PaintsTextInBackground { get; init; }

    /// <summary>Folder where computed light is kept from one run to the next; null keeps none.</summary>
    public string? LightCacheFolder { get; init; }

    /// <summary>Measures each frame with the device's clock and counters; see <see cref="SceneRenderer.DeviceWork"/>.</summary>
    public bool MeasuresDevice { get; init; }

    /// <summary>
    /// What joints and morph targets of all things in the scene may write into each frame's arena: 48 bytes for each joint and each vertex of a mesh with
    /// morph targets. Arenas must have room for it besides.
    /// </summary>
    public int ShapeBytes { get; init; } = 2 << 20;

    public RoomLighting Lighting { get; init; } = new();

    /// <summary>Fonts to try for each character; null looks for the machine's.</summary>
    public IReadOnlyList<FontFile>? Fonts { get; init; }
}
