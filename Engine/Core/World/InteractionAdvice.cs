namespace VRLab.Core;

/// <summary>What components tell their authors.</summary>
internal static class InteractionAdvice
{
    public const double HeaviestForOneHand = 22.0;

    public static LocalizedText TooHeavyForOneHand => new(
        "这个物体一只手拿不起来；请写 hands: 2，或减小 mass。", "one hand cannot lift this; write hands: 2, or a smaller mass.");

    public static LocalizedText JetWithoutSpread => new(
        "作用距离较远的工具需要张角；请写 spread，例如 spread: 10 deg。", "a tool that acts at a distance needs a cone; write a spread, for example spread: 10 deg.");

    public static LocalizedText Overfull => new(
        "initial 大于 capacity；请减小 initial。", "'initial' is more than 'capacity'; write a smaller 'initial'.");

    public static LocalizedText DetentsOutOfOrder => new(
        "detents 必须从小到大，不能重复。", "'detents' must rise, each greater than the one before.");

    public static LocalizedText NoRoomToTurn => new(
        "to 必须大于 from；请检查这两个角度。", "'to' must be greater than 'from'; check the two angles.");

    public static LocalizedText FastenerWithoutTool => new(
        "没有工具能拧它；请在 tools 中写出合适的工具。", "no tool fits it; name the tools that do in 'tools'.");

    public static LocalizedText SocketForNothing => new(
        "这个插座不接受任何物体；请在 accepts 中写出物体。", "this socket takes nothing; name what it takes in 'accepts'.");

    public static LocalizedText CableToItself => new(
        "电缆的两端是同一个物体；from 和 to 要不同。", "both ends of the cable are the same object; 'from' and 'to' must differ.");
}
