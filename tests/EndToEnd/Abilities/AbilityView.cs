using VRLab.Gpu;
using VRLab.Learner;
using VRLab.Xr;

namespace VRLab.EndToEnd.Tests.Abilities;

/// <summary>A learner's view that draws when a test wants to see, and keeps what it drew.</summary>
internal sealed class AbilityView(ILearnerView view) : ILearnerView
{
    private int _framesWanted;
    private int _pausedFrames;

    public AbilityPicture? Picture { get; private set; }

    /// <summary>Told of each frame of a pause, with their count.</summary>
    public Action<int> Paused { get; set; } = _ => { };

    /// <summary>Keeps the last of so many frames.</summary>
    public void WantPicture(int frames)
    {
        Picture = null;
        _framesWanted = frames;
    }

    public void Update(in XrInput input)
    {
        _pausedFrames = 0;
        view.Update(input);
    }

    public void ShowPaused(in XrInput input, bool isShared)
    {
        view.ShowPaused(input, isShared);
        Paused(++_pausedFrames);
    }

    public void ShowClosing(in XrInput input) => view.ShowClosing(input);

    public bool WantsFrame() => _framesWanted > 0 && view.WantsFrame();

    public void Draw(in XrRenderTarget target, in XrInput input, in XrEye left, in XrEye right, FrameStatistics statistics)
    {
        view.Draw(target, input, left, right, statistics);
        if (--_framesWanted == 0)
        {
            GpuDevice gpu = AbilityHeadset.Backend.Gpu;
            gpu.WaitIdle();
            using var readback = new GpuReadback(gpu);
            GpuImage image = target.Image;
            Picture = new AbilityPicture((int)image.Description.Width, (int)image.Description.Height, readback.ReadRgba(image, GpuImageUse.ColorAttachment), left);
        }
    }

    public void Dispose() => view.Dispose();
}
