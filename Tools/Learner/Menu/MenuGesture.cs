using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Learner;

/// <summary>
/// How a learner asks for the menu: the menu key, or B and Y where they do nothing else; a bare hand's palm to the face and a pinch; for who
/// points with the head, a look at the own feet. True once each time.
/// </summary>
internal sealed class MenuGesture
{
    private const float PinchBegins = 0.6f;
    private const float FeetPitchRadians = -1.13f;
    private const double FeetSeconds = 2.0;
    private readonly bool[] _wasAsking = new bool[2];
    private double _atFeetSeconds;

    public bool IsAsked(in LearnerInput input, in LearnerSettings settings, double elapsedSeconds)
    {
        bool isAsked = Begins(Hand.Left, input.Left, settings);
        isAsked |= Begins(Hand.Right, input.Right, settings);
        return LooksAtFeet(input, settings, elapsedSeconds) || isAsked;
    }

    private bool Begins(Hand hand, in HandInput input, in LearnerSettings settings)
    {
        bool isAsking = input.IsActive && (input.Buttons.HasFlag(HandButtons.Menu) || IsSecondary(input, settings) || IsPalmPinch(input));
        bool begins = isAsking && !_wasAsking[(int)hand];
        _wasAsking[(int)hand] = isAsking;
        return begins;
    }

    private static bool IsSecondary(in HandInput input, in LearnerSettings settings) =>
        input.Buttons.HasFlag(HandButtons.Secondary)
        && settings.GrabBy != InputSource.SecondaryButton && settings.UseBy != InputSource.SecondaryButton;

    private static bool IsPalmPinch(in HandInput input) => input.Buttons.HasFlag(HandButtons.PalmToFace) && input.Trigger > PinchBegins;

    private bool LooksAtFeet(in LearnerInput input, in LearnerSettings settings, double elapsedSeconds)
    {
        bool isDown = settings.GazePoints && Math.Asin(Math.Clamp(input.StageFromHead.Forward.Y, -1f, 1f)) < FeetPitchRadians;
        double before = _atFeetSeconds;
        _atFeetSeconds = isDown ? before + elapsedSeconds : 0.0;
        return before < FeetSeconds && _atFeetSeconds >= FeetSeconds;
    }
}
