using System.Numerics;
using VRLab.Core;
using VRLab.Gpu;
using VRLab.Rendering;
using VRLab.Xr;

namespace VRLab.Learner;

/// <summary>
/// Shows panels that lie over everything else as quads of the headset, sharper than in the frames; what does not fit or finds no quad stays in the frames. A panel
/// is drawn anew only when it changes. Allocates nothing while frames run.
/// </summary>
/// <param name="createQuad">See <see cref="IXrBackend.CreateQuad"/>.</param>
/// <param name="renderer">Whose panels they are.</param>
public sealed class QuadPanels(Func<uint, uint, IXrQuad?> createQuad, SceneRenderer renderer) : IDisposable
{
    /// <summary>At an arm's length and a half more than a display has: 25 pixels a degree are 1,250 a meter there.</summary>
    private const float PixelsPerMeter = 1400f;

    private readonly List<Shown> _shown = [];

    /// <summary>For loading.</summary>
    /// <param name="panel">One that is drawn over everything else.</param>
    /// <param name="largestMeters">Beyond this size it is drawn into the frames.</param>
    public void Add(PanelHandle panel, Vector2 largestMeters)
    {
        (uint width, uint height) = PixelsOf(largestMeters);
        if (createQuad(width, height) is { } quad)
        {
            renderer.WarmPanel(panel, quad.Format);
            _shown.Add(new Shown(panel, quad));
        }
    }

    /// <summary>Before a frame is drawn: leaves out of it what quads show.</summary>
    /// <param name="staysInFrames">Nothing is left out: someone takes the frame for a picture.</param>
    public void Choose(bool staysInFrames)
    {
        foreach (Shown shown in _shown)
        {
            PanelState state = renderer.StateOf(shown.Panel);
            (uint width, uint height) = PixelsOf(state.SizeMeters);
            shown.IsApart = !staysInFrames && state.IsVisible && width <= shown.Quad.Width && height <= shown.Quad.Height;
            renderer.SetDetached(shown.Panel, shown.IsApart);
        }
    }

    /// <summary>After the frame was drawn, before it is submitted.</summary>
    public void Draw(GpuFrame frame, in Pose worldFromStage)
    {
        foreach (Shown shown in _shown)
        {
            if (!shown.IsApart)
            {
                shown.Quad.Hide();
                continue;
            }

            PanelState state = renderer.StateOf(shown.Panel);
            (uint width, uint height) = PixelsOf(state.SizeMeters);
            if (shown.IsStale(state) && shown.Quad.TryAcquire(out GpuImage? image))
            {
                renderer.RecordPanel(frame, shown.Panel, image!, width, height);
                shown.Drawn = state;
                shown.HasAllLetters = !renderer.HasPendingText;
            }

            shown.Quad.Show(worldFromStage.Inverse * state.WorldFromPanel, state.SizeMeters, width, height);
        }
    }

    public void Dispose() => _shown.ForEach(shown => shown.Quad.Dispose());

    private static (uint Width, uint Height) PixelsOf(Vector2 meters) => ((uint)MathF.Ceiling(meters.X * PixelsPerMeter), (uint)MathF.Ceiling(meters.Y * PixelsPerMeter));

    private sealed class Shown(PanelHandle panel, IXrQuad quad)
    {
        public PanelHandle Panel => panel;

        public IXrQuad Quad => quad;

        public bool IsApart { get; set; }

        public bool HasAllLetters { get; set; }

        public PanelState Drawn { get; set; }

        public bool IsStale(in PanelState state) =>
            !HasAllLetters || state.Version != Drawn.Version || state.SizeMeters != Drawn.SizeMeters || state.Opacity != Drawn.Opacity;
    }
}
