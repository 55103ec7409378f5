using VRLab.Bindings.OpenXr;

namespace VRLab.Xr.OpenXr;

/// <summary>The quads of a session, in the order in which they cover each other.</summary>
internal sealed unsafe class OpenXrQuads : IDisposable
{
    /// <summary>Every runtime takes 16 layers (OpenXR specification, "XrSystemGraphicsProperties"); one holds the eyes.</summary>
    public const int Capacity = 8;

    private readonly List<OpenXrQuad> _quads = new(Capacity);

    public bool HasRoom => _quads.Count < Capacity;

    public void Add(OpenXrQuad quad) => _quads.Add(quad);

    /// <returns>False where it was forgotten before.</returns>
    public bool Forget(OpenXrQuad quad) => _quads.Remove(quad);

    /// <summary>Before a frame ends; false where the session is gone.</summary>
    public bool Release()
    {
        bool lives = true;
        foreach (OpenXrQuad quad in _quads)
        {
            lives &= quad.Release();
        }

        return lives;
    }

    /// <summary>Writes the layers that are shown; returns how many, at most <see cref="Capacity"/>.</summary>
    public int Write(XrSpace stage, XrCompositionLayerQuad* layers)
    {
        int count = 0;
        foreach (OpenXrQuad quad in _quads)
        {
            if (quad.IsShown)
            {
                layers[count++] = quad.LayerIn(stage);
            }
        }

        return count;
    }

    public void Dispose()
    {
        while (_quads.Count > 0)
        {
            _quads[^1].Dispose();
        }
    }
}
