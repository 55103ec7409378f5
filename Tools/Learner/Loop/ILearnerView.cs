using VRLab.Xr;

namespace VRLab.Learner;

/// <summary>What the learner sees and hears of the session.</summary>
public interface ILearnerView : IDisposable
{
    /// <summary>Takes over what the mirror says after a tick: poses, captions, sounds.</summary>
    void Update(in XrInput input);

    /// <summary>
    /// While the learner's attention is elsewhere: says that the clock stands still; or, where it is shared, after <see cref="Update"/>, that the others go on.
    /// </summary>
    void ShowPaused(in XrInput input, bool isShared);

    /// <summary>Instead of <see cref="Update"/> when the session is over: hands, and the board that says how it went.</summary>
    void ShowClosing(in XrInput input);

    /// <summary>False while drawing would take more of the time than it should.</summary>
    bool WantsFrame();

    /// <summary>Draws the frame and hands it to the device. Pauses and resumes the statistics around the driver's work.</summary>
    void Draw(in XrRenderTarget target, in XrInput input, in XrEye left, in XrEye right, FrameStatistics statistics);
}
