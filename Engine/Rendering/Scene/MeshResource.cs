namespace VRLab.Rendering.Scene;

/// <summary>Where triangles lie in the shared mesh buffers.</summary>
internal readonly record struct MeshRange(uint FirstIndex, uint IndexCount, int VertexOffset);

/// <summary>An uploaded mesh and its coarser levels. Meshes that are the same object are uploaded once.</summary>
/// <param name="Levels">Finest first.</param>
/// <param name="MaximumShares">For each level after the first: drawn where the bounds are no higher than this share of the view.</param>
/// <param name="Bounds">Of the finest level, in the mesh's frame.</param>
internal sealed record MeshResource(MeshRange[] Levels, float[] MaximumShares, BoundingSphere Bounds)
{
    /// <summary>The level for something whose bounding sphere takes this share of the view's height.</summary>
    public int LevelFor(float share)
    {
        int level = 0;
        while (level < MaximumShares.Length && share <= MaximumShares[level])
        {
            level++;
        }

        return level;
    }
}
