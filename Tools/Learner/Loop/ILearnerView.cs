using VRLab.Xr;

namespace VRLab.Learner;

/// <summary>What the learner sees and hears of the session.</summary>
public interface ILearnerView : IDisposable
{
    /// <summary>Takes over what the mirror says after a tick: poses, captions, sounds.</summary>
    void Update(in XrInput input);

    /// <summary>Instead of <see cref="Update"/> while the learner's attention is elsewhere: says that the clock stands still.</summary>
    void ShowPaused(in XrInput input);

    /// <summary>False while drawing would take more of the time than it should.</summary>
    bool WantsFrame();

    /// <summary>Draws the frame and hands it to the device. Pauses and resumes the statistics around the driver's work.</summary>
    void Draw(in XrRenderTarget target, in XrInput input, in XrEye left, in XrEye right, FrameStatistics statistics);
}
