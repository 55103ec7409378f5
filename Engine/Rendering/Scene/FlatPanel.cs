using System.Numerics;
using System.Runtime.InteropServices;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Rendering.Scene;

/// <summary>A flat thing of quads that is made anew when it changes, and copied into each frame.</summary>
internal abstract class FlatPanel(Vector2 size)
{
    /// <summary>Draws of one panel, so that those of the next come after them.</summary>
    public const int MaximumParts = 32;

    protected List<MeshVertex> Quads { get; } = new(256);

    /// <summary>Draws of the frame's shared quad indices, in the order in which they cover each other; few.</summary>
    public List<PartResource> Parts { get; } = [];

    /// <summary>How its parts can be drawn.</summary>
    public abstract ReadOnlySpan<PipelineKind> Kinds { get; }

    public Vector2 Size { get; protected set; } = size;

    public Pose WorldFromPanel { get; set; } = Pose.Identity;

    /// <summary>Rises with each change of what it looks like.</summary>
    public int Version { get; protected set; }

    /// <summary>Something else shows it.</summary>
    public bool IsDetached { get; set; }

    public bool IsVisible { get; set; } = true;

    public float Opacity { get; set; } = 1f;

    public ReadOnlySpan<MeshVertex> Vertices => CollectionsMarshal.AsSpan(Quads);

    public float Radius => Size.Length() * 0.5f;
}
