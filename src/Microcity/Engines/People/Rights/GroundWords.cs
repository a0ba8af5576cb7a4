namespace Microcity.People;

internal static class GroundWords
{
    public static string Key(HoldGround ground) => ground switch
    {
        HoldGround.Dispute => "people.ground.dispute",
        HoldGround.Payment => "people.ground.payment",
        HoldGround.Audit => "people.ground.audit",
        _ => "people.ground.duty",
    };
}
