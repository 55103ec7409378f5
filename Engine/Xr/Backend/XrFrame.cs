namespace VRLab.Xr;

/// <summary>A frame between begin and end.</summary>
/// <param name="PredictedDisplayNanoseconds">When its light reaches the eye, on the backend's own clock.</param>
/// <param name="PeriodNanoseconds">Time from one frame to the next.</param>
/// <param name="ShouldRender">False while nothing would be seen: end it undrawn.</param>
public readonly record struct XrFrame(long PredictedDisplayNanoseconds, long PeriodNanoseconds, bool ShouldRender);
